import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanLine, cleanText, countHidden } from './clean-text'

/** Characters that must be removed everywhere; joiners and selectors are tested in context. */
const INVISIBLE =
  /\u034F|[\u00AD\u061C\u115F\u1160\u17B4\u17B5\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\u2800\u3164\uFEFF\uFFA0\uFFF0-\uFFFB\u{1D173}-\u{1D17A}\u{E0000}\u{E0001}]|[\u{E0100}-\u{E01EF}]/u

const odd = fc.constantFrom(
  ...[
    ...'aDé \n\t5#*.\u00A0\u3000\u1680\u2028\u0085\r\v\0\u0007\u009F\u00AD\u034F\u061C\u115F\u1160\u3164\uFFA0\u2800\uFEFF',
    ...'\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\u180B\u180E\uFE00\uFE0E\uFE0F',
    ...'\u0300\u0301\u0323\u031B\u0489\u20E3\u0E31\u0E49\u064B\u0651\u0653\u05B0\u05C1\u094D\u0D4D\u093E\u09BE\u09C7\u1100\u1161\u11A8',
    ...'\u0627\u0645\u06CC\u05D0\u0E01\u0915\u0930\u0D28\u0995\uAC00\u4E2D\u0410\u03B1\u212B\u1E9B\u0958\uFB1D\u1D15E',
    ...'👩👧❤⚕🏴🏽🇩🇪©™\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E007F}\u{E0001}\u{E0100}\u{1D159}\uE000\uFFFF',
  ],
)
const nasty = fc.array(odd, { maxLength: 60 }).map((signs) => signs.join(''))
const any = fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme' }))

describe('cleanText', () => {
  it('changes nothing a second time, whatever it is given', () => {
    fc.assert(
      fc.property(any, (typed) => {
        const once = cleanText(typed)
        expect(cleanText(once)).toBe(once)
        expect(cleanLine(cleanLine(typed))).toBe(cleanLine(typed))
        expect(once.normalize('NFC')).toBe(once)
      }),
      { numRuns: 5000 },
    )
  })

  it('leaves nothing invisible, no control character, no odd blank and no pile of marks', () => {
    fc.assert(
      fc.property(any, (typed) => {
        const text = cleanText(typed)
        expect(text).not.toMatch(INVISIBLE)
        expect(text).not.toMatch(/[^\P{Cc}\n]|(?! )\p{Zs}|\p{Surrogate}| {2}|\n{3}/u)
        expect(text).not.toMatch(/[\p{Mn}\p{Me}]{5}/u)
        expect(text).not.toMatch(/(?:^|\s)[\p{Mn}\p{Me}\p{Join_Control}]/u)
        expect(text).not.toMatch(
          /[a-z]\p{M}*(?:\p{Join_Control}|\p{Variation_Selector})|\p{Join_Control}{2}/u,
        )
      }),
      { numRuns: 5000 },
    )
  })

  it.each([
    ['English', 'It’s 38.5 °C – “better” since Monday, isn’t it?\n\nYes: 5 × 10⁶/ml, H₂O, café, naïve.'],
    ['Spanish', '¿Cómo está? El niño tosió toda la noche; pingüino, corazón.'],
    ['Vietnamese', 'Tôi bị đau đầu đã được ba ngày rồi, có nguy hiểm không? Nguyễn Thị Ngọc Ánh'],
    ['Czech', 'Příliš žluťoučký kůň úpěl ďábelské ódy'],
    ['Lithuanian', 'i̇̀ž, ė̃, ų̄'],
    ['Yoruba', 'ẹ̀kọ́ ọ̀rọ̀ Yorùbá'],
    ['Greek', 'Ἐν ἀρχῇ ἦν ὁ λόγος, πονάει το κεφάλι μου'],
    ['Russian', 'Болит голова уже третий день, что делать? ёж, й'],
    ['Ukrainian', 'Їжак і ґанок, з’їсти, м’я́та'],
    ['Arabic', 'السَّلَامُ عَلَيْكُمْ، هل هذا خَطِير؟ بِسْمِ اللَّهِ الرَّحْمَٰنِ'],
    ['Persian', 'می‌خواهم بدانم که نامه‌ام رسیده است؟ خانه‌های ما'],
    ['Urdu', 'آپ کیسے ہیں؟ میں ٹھیک ہوں۔'],
    ['Hebrew', 'שָׁלוֹם, יש לי כאב ראש. בְּרֵאשִׁ֖ית בָּרָ֣א אֱלֹהִ֑ים'],
    ['Thai', 'ปวดหัวมาสามวันแล้ว น้ำ ผู้ใหญ่ เพื่อน ที่นี่'],
    ['Hindi', 'मुझे तीन दिन से सिरदर्द है, क्या करूँ? क्‍या, क्‌ष, ज़रूर'.normalize('NFC')],
    ['Marathi', 'दऱ्या, सुऱ्या, दर्‍या'],
    ['Bengali', 'আমার তিন দিন ধরে মাথা ব্যথা, র‍্যাব'],
    ['Tamil', 'எனக்கு மூன்று நாட்களாக தலைவலி'],
    ['Malayalam', 'അവന്‍ പറഞ്ഞു, തലവേദന, അവൻ'],
    ['Sinhala', 'ශ්‍රී ලංකාව, හිසරදය'],
    ['Burmese', 'ကျွန်တော် ခေါင်းကိုက်နေတာ သုံးရက်ရှိပြီ'],
    ['Khmer', 'ខ្ញុំឈឺក្បាលបីថ្ងៃហើយ'],
    ['Tibetan', 'བཀྲ་ཤིས་བདེ་ལེགས།'],
    ['Amharic', 'ራሴን ያመኛል'],
    ['Korean', '사흘째 머리가 아파요'],
    ['Japanese', '三日前から頭が痛いです。ガ行、パン、ー'],
    ['Chinese', '我头痛三天了,怎么办?'],
    ['families and flags', '👨‍👩‍👧‍👦 👩🏽‍⚕️ ❤️‍🔥 🏳️‍🌈 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇩🇪 1️⃣ #️⃣ ☎️ ❤︎ 🧑🏿‍🤝‍🧑🏻 👨🏻‍🦰 🐈‍⬛ ©️'],
  ])('keeps ordinary %s', (_script, text) => {
    expect(cleanText(text)).toBe(text)
    expect(countHidden(text)).toBe(0)
  })

  it.each([
    ['zero width', 'p\u200Bi\u2060l\uFEFFl\u200Ds', 'pills'],
    ['soft hyphens', 'ad\u00ADmin', 'admin'],
    ['an override', 'Jane \u202EDM ,eoR\u202C', 'Jane DM ,eoR'],
    ['isolates and embeddings', '\u2067a\u2069 \u202Ab\u202C', 'a b'],
    ['a pile of marks', `Z${'\u0301\u0316'.repeat(30)}algo`, 'Ź\u0316\u0316\u0316algo'.normalize('NFC')],
    ['marks upon nothing', '\u0301\u0301 a \u0301b', 'a b'],
    ['tags and selectors', 'a\u{E0041}\u{E007F}b\uFE0Fc\u{E0100}5\uFE0F', 'abc5'],
    ['odd blanks', 'a\u00A0\u3000\u2003b\tc', 'a b c'],
    ['odd line ends', 'a\r\nb\u2028c\n\n \n\n\nd', 'a\nb\nc\n\nd'],
    ['control characters', 'a\u0007\u001B\u007F\u009Fb', 'ab'],
    ['letters in two parts', 'cafe\u0301', 'café'],
    ['a joiner behind a Latin letter with a mark of another alphabet', 'a\u09BE\u200Db', 'a\u09BEb'],
    ['joiners in Latin words', 'v\u200Di\u200Cagra', 'viagra'],
  ])('takes out %s', (_what, typed, expected) => expect(cleanText(typed)).toBe(expected))

  it.each([
    '\u3164',
    '\u115F\u1160',
    '\uFFA0',
    '\u2800\u2800',
    '\u00AD',
    '\u200B\u200D',
    '\u0301',
    '\u{E0041}',
    '\uFE0F',
    ' \u00A0\n',
  ])('makes nothing of %j, which shows nothing', (typed) => expect(cleanText(typed)).toBe(''))

  it('takes no longer for the worst text than its length explains', () => {
    const timeOf = (typed: string) =>
      Math.min(
        ...[1, 2, 3].map(() => {
          // Processor time: on a busy machine others have their turns in between.
          const before = process.cpuUsage()
          cleanText(typed)
          return process.cpuUsage(before).user / 1000
        }),
      )
    for (const sign of [
      '\u0301',
      '\u200D',
      ' ',
      '\n ',
      '\uFE0F',
      '🏴',
      'क\u200D',
      '\u0327\u0301',
      'a\u0315\u0300\u05AE',
    ])
      expect(timeOf(sign.repeat(64_000 / sign.length)), JSON.stringify(sign)).toBeLessThan(1000)
  })
})

describe('countHidden', () => {
  it('counts what hides words, not what keyboards and other alphabets bring along', () => {
    expect(countHidden('p\u200Bi\u00ADl\u2800l\u202Es')).toBe(4)
    expect(countHidden('\u200Fשלום\u200E ❤️ a\uFE0F')).toBe(0)
  })
})
