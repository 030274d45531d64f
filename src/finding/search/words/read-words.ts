import { foldQuery } from '@/rich-text/fold-scripts'
import { sameSpelling } from './same-spelling'

/** A word in its normal form; `at` is its place among the words of the text, the same for forms joined to the next. */
export type Word = { word: string; at: number; isJoined: boolean }

const APOSTROPHES = "'’‘ʼ‛`´′＇"
const HYPHENS = '\\-‐‑‒–—―−⁃﹘﹣－­'
const INVISIBLE = '\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF'

/** What can be one word: letters and digits, and what holds them together. */
const CHUNK = new RegExp(
  `[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}${INVISIBLE}]|[${APOSTROPHES}${HYPHENS}.^_·](?=[${INVISIBLE}]*[\\p{L}\\p{N}(+-])|,(?=\\p{N})|\\^?\\([+-]?\\p{N}+\\))*`,
  'gu',
)
const UNSEEN = new RegExp(`[${INVISIBLE}]`, 'gu')
const POSSESSIVE = new RegExp(`[${APOSTROPHES}]s?$`, 'u')
const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'gu')
const JOINT = new RegExp(`[${HYPHENS}.·]+`, 'u')
/** The marks of scripts in which a word without them is still that word. */
const ACCENTS = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{Mn}+/gu
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
}
const SPECIAL = /[ßæœøđðłþı]/gu
const RUNS = /\p{N}+|[^\p{N}]+/gu
const PLAIN = /^[a-z]+$/
/** Longer strings are no words; Postgres refuses lexemes of 2 KB. */
const LONGEST = 60
const LONGEST_CHUNK = 120

/** Splitting a chunk costs more than looking it up, and a language has few words. */
const known = new Map<string, string[][]>()
const MOST_KNOWN = 50_000

/** Lower case, compatibility forms replaced, without accents and invisible signs. */
export function plainLetters(text: string): string {
  const lower = text.normalize('NFKC').toLowerCase().replace(UNSEEN, '')
  if (/^[ -~]*$/.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .replace(SPECIAL, (sign) => LETTERS[sign] ?? sign)
}

/**
 * The forms of a chunk such as `covid-19` or `Crohn’s`: for each of its words the word, then the forms in which it is
 * joined to the following ones.
 */
export function formsOf(chunk: string): string[][] {
  // Nobody writes such a word; its parts would be as many as its letters.
  if (chunk.length > LONGEST_CHUNK) return formsOf(chunk.slice(0, LONGEST_CHUNK))
  const before = known.get(chunk)
  if (before) return before
  if (known.size >= MOST_KNOWN) known.clear()
  const forms = PLAIN.test(chunk) ? [[sameSpelling(chunk.slice(0, LONGEST))]] : split(chunk)
  known.set(chunk, forms)
  return forms
}

function split(chunk: string): string[][] {
  const plain = plainLetters(foldQuery(chunk))
    .replace(/(?<=\p{N}),(?=\p{N})/gu, '')
    .replace(POSSESSIVE, '')
    .replace(APOSTROPHE, '')
  // A decimal number is one word.
  if (/^\p{N}+\.\p{N}+$/u.test(plain)) return [[plain]]
  const parts = plain
    .split(JOINT)
    .map((part) => part.replace(/[^\p{L}\p{N}\p{M}]/gu, ''))
    .filter((part) => part !== '')
  const words = parts.flatMap((part) => {
    const runs = part.match(RUNS) ?? []
    return runs.map((run, index) => ({ run, whole: index === 0 && runs.length > 1 ? part : null }))
  })
  const isInitials = words.length > 2 && words.every(({ run }) => run.length === 1)
  return words.map(({ run, whole }, index) => {
    const next = words[index + 1]?.run
    const joined = next === undefined || (isNumber(run) && isNumber(next)) ? [] : [run + next]
    const all = isInitials && index === 0 ? [words.map((each) => each.run).join('')] : []
    const forms = [run, ...joined, ...(whole === null ? [] : [whole]), ...all]
    return [...new Set(forms.map((form) => sameSpelling(form.slice(0, LONGEST))))]
  })
}

const isNumber = (text: string) => /^\p{N}+$/u.test(text)

/** The chunks of a text with their offsets: what can be marked as one word. */
export const chunksOf = (text: string) => text.matchAll(CHUNK)

/** The same without their offsets, which costs less. */
export const chunkTexts = (text: string): readonly string[] => text.match(CHUNK) ?? []

/** Parts that mean little without the other one: a number, one or two letters. */
export const isShort = (word: string) => word.length <= 2 || isNumber(word)

/**
 * Whether two words that follow each other are read as one, too: `covid 19`, `b 12`, `20 mg`, `x ray`, `h pylori`.
 * Not after a vowel, which is a word of its own in our languages.
 */
export const isOneWord = (one: string, other: string): boolean =>
  isNumber(one)
    ? !isNumber(other) && other.length <= 2
    : isNumber(other)
      ? other.length <= 2 || one.length <= 2
      : /^[b-df-hj-np-tv-xz]$/.test(one) && other.length > 1

/** The words of a text in their normal form, in order. */
export function readWords(text: string, from = 0): Word[] {
  const words: Word[] = []
  let at = from
  let before = { word: '', end: -1 }
  for (const { 0: chunk, index: start } of chunksOf(text.replaceAll('/', ' '))) {
    const parts = formsOf(chunk.toLowerCase())
    const first = parts[0]?.[0] ?? ''
    if (before.word !== '' && before.end + 1 === start && isOneWord(before.word, first)) {
      words.push({ word: sameSpelling(before.word + first), at: at - 1, isJoined: true })
    }
    before = { word: parts.at(-1)?.[0] ?? '', end: start + chunk.length }
    for (const forms of parts) {
      for (const [index, word] of forms.entries()) words.push({ word, at, isJoined: index > 0 })
      at++
    }
  }
  return words
}
