import { describe, expect, it } from 'vitest'
import { readWords } from './read-words'
import { sameSpelling } from './same-spelling'

const words = (text: string) => readWords(text).map(({ word, at }) => `${word}@${at}`)

describe('readWords', () => {
  it.each([
    ['COVID-19', 'covid@0 covid19@0 19@1'],
    ['covid 19', 'covid@0 covid19@0 19@1'],
    ['covid19', 'covid@0 covid19@0 19@1'],
    ['h.pylori', 'h@0 hpylori@0 pylori@1'],
    ['x\u2011ray', 'x@0 xray@0 ray@1'],
    ['Crohn’s, Crohnʼs', 'crohn@0 crohn@1'],
    ["don't", 'dont@0'],
    ['10⁶ 10^6', '106@0 106@1'],
    ['H₂O', 'h@0 h2@0 h2o@0 2@1 2o@1 o@2'],
    ['24–48', '24@0 48@1'],
    ['1,000 5.5', '1000@0 5.5@1'],
    ['Ménière', 'meniere@0'],
    ['an\u00ADae\u200Bmia', 'anemia@0'],
    ['ＦＬＵ', 'flu@0'],
    ['U.S.A.', 'u@0 us@0 usa@0 s@1 sa@1 a@2'],
    ['and/or', 'and@0 or@1'],
    ['…!?', ''],
  ])('reads %j', (text, read) => expect(words(text).join(' ')).toBe(read))

  it('keeps letters of other scripts', () => {
    expect(words('صداع 頭痛 हिन्दी')).toEqual(['صداع@0', '頭痛@1', 'हिन्दी@2'])
  })

  it('is linear in the length of the text', () => {
    for (const sign of ["'", '-', '.', '^', '\u200B', 'a', '1', 'a1', 'a-']) {
      expect(readWords(`a${sign.repeat(20_000)}b`)).toBeDefined()
    }
  })
})

describe('sameSpelling', () => {
  it.each([
    ['anaemia', 'anemia'],
    ['diarrhoea', 'diarrhea'],
    ['oedema', 'edema'],
    ['oesophagus', 'esophagus'],
    ['paediatric', 'pediatric'],
    ['haemorrhage', 'hemorrhage'],
    ['foetus', 'fetus'],
    ['tumour', 'tumor'],
    ['colour', 'color'],
    ['behavioural', 'behavioral'],
    ['fibre', 'fiber'],
    ['organize', 'organise'],
    ['leukaemia', 'leukemia'],
    ['leucocyte', 'leukocyte'],
    ['sulphate', 'sulfate'],
    ['ageing', 'aging'],
  ])('takes %s for %s', (one, other) => expect(sameSpelling(one)).toBe(other))

  it.each(['hour', 'four', 'your', 'does', 'shoes', 'toe', 'exercise', 'disease', 'cell', 'pain'])(
    'leaves %s',
    (word) => expect(sameSpelling(word)).toBe(word),
  )
})
