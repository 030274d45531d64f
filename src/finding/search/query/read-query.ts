import { chunksOf, formsOf } from '../words/read-words'
import { sameSpelling } from '../words/same-spelling'

/** A word of a query: its normal form, forms joined to the next word, and where it stands in the query. */
export type QueryWord = {
  word: string
  joined: string[]
  from: number
  to: number
  /** All parts of what was written without a blank: `h2o`, `covid-19`; of the first part. */
  whole: { word: string; parts: number } | null
}

export type ReadQuery = {
  /** In order; words that answers must not have are not among them. */
  words: QueryWord[]
  /** Words in quotation marks: they must stand together. */
  phrases: string[][]
  /** What no answer may contain: words, or words that stand together. */
  without: string[][]
}

/** A phrase or what stands between blanks, with a hyphen before it if it is unwanted. */
const PART = /(?<![^\s])(-?)["“”«»„]([^"“”«»„]*)["“”«»„]|[^\s"“”«»„]+/gu
const UNWANTED = /^-(?=[\p{L}\p{N}])/u
const LETTERS = /^\p{L}+$/u

/** Splits a query into words, phrases in quotation marks, and words after a hyphen that no answer may have. */
export function readQuery(query: string): ReadQuery {
  const read: ReadQuery = { words: [], phrases: [], without: [] }
  for (const part of query.matchAll(PART)) {
    const [whole, hyphen, phrase] = part
    const isUnwanted = phrase === undefined ? UNWANTED.test(whole) : hyphen === '-'
    const words = wordsOf(whole, part.index)
    if (words.length === 0) continue
    if (isUnwanted) read.without.push(words.map(({ word }) => word))
    else read.words.push(...words)
    if (!isUnwanted && phrase !== undefined && words.length > 1)
      read.phrases.push(words.map(({ word }) => word))
  }
  for (const [index, word] of read.words.entries()) {
    const next = read.words[index + 1]
    // Joined only as far as one word can be: heart burn, covid 19, x ray.
    if (next && (LETTERS.test(word.word) || LETTERS.test(next.word))) {
      word.joined.push(sameSpelling(word.word + next.word))
    }
  }
  return read
}

function wordsOf(text: string, offset: number): QueryWord[] {
  return [...chunksOf(text.replaceAll('/', ' '))].flatMap((chunk) => {
    const [raw] = chunk
    const from = offset + chunk.index
    const forms = formsOf(raw.toLowerCase())
    return forms.map(([word = '', ...joined], index) => {
      const at = forms.length === 1 ? 0 : raw.toLowerCase().indexOf(word)
      const span =
        at < 0
          ? { from, to: from }
          : { from: from + at, to: from + at + (forms.length === 1 ? raw.length : word.length) }
      const whole =
        forms.length > 1 && index === 0
          ? { word: sameSpelling(forms.map(([part]) => part).join('')), parts: forms.length }
          : null
      return { word, joined: [...joined], whole, ...span }
    })
  })
}
