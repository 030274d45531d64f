import { formsOf, readWords, type Word } from '../words/read-words'
import { slipKeys } from '../words/slip-keys'

/** The searchable text of an article, by how much a word in it says about what the article is about. */
export type ArticleText = {
  question: string
  /** Of its symptoms. */
  names: string[]
  headings: string[]
  summary: string
  keyPoints: string[]
  text: string
}

/** How strongly a word stands in an article, 0 to 1. */
export type Posting = { lexeme: string; strength: number; inTitle: boolean }
/** A word as it is written, where that differs from its normal form, and its keys for words with slips. */
export type Spelling = { word: string; lexeme: string; shown: string | null; keys: number[] }

export type ArticleEntry = {
  /** How many words the article has. */
  words: number
  postings: Posting[]
  spellings: Spelling[]
  /** The lexemes of the question, each once. */
  titleWords: string[]
  /** As Postgres reads a tsvector. */
  title: string
  document: string
}

type Field = keyof typeof FIELDS
type Part = { field: Field; text: string; words: Word[] }

/** What a mention is worth, its weight in a tsvector, and whether it adds to the length of the article. */
const FIELDS = {
  question: { worth: 4, mark: 'A', isLength: false },
  names: { worth: 3, mark: 'B', isLength: false },
  headings: { worth: 1.5, mark: 'C', isLength: false },
  summary: { worth: 2, mark: 'D', isLength: true },
  keyPoints: { worth: 1.5, mark: 'D', isLength: true },
  text: { worth: 1, mark: 'D', isLength: true },
} as const

/** More mentions in a question, or in names that are much alike, say nothing more. */
const MOST_IN_QUESTION = 2
const MOST_IN_NAMES = 3
/** BM25: how soon more of the same word adds nothing, and how much a longer text needs more of it. */
const SATURATION = 1.2
const LENGTH_SHARE = 0.6
/** A few words are not a better answer than many. */
const SHORTEST = 0.6
/** The limit of Postgres for positions in a tsvector. */
const MOST_POSITIONS = 16_383
/** Of one part: enough for the longest article. */
const MOST_CHARACTERS = 400_000
/** So that no phrase reaches from one part into the next. */
const GAP = 10

const LETTERS = /^\p{L}+$/u

/** The parts of an article with their words. */
export function readArticle(article: ArticleText): Part[] {
  const parts = Object.keys(FIELDS).flatMap((key) => {
    const field = key as Field
    return [article[field]].flat().map((text) => ({ field, text: text.slice(0, MOST_CHARACTERS) }))
  })
  return parts.map((part) => ({ ...part, words: readWords(part.text) }))
}

/**
 * What the index keeps of an article.
 *
 * @param stem of a word in its normal form; empty for a stop word
 * @param average how many words an article has
 */
export function articleEntry(parts: Part[], stem: (word: string) => string, average: number): ArticleEntry {
  const mentions = new Map<string, Record<'question' | 'names' | 'other', number>>()
  const places = new Map<string, Map<number, string>>()
  const spellings = new Map<string, Spelling>()
  let offset = 1
  let length = 0
  for (const { field, text, words } of parts) {
    const { worth, mark, isLength } = FIELDS[field]
    for (const { word, at, isJoined } of words) {
      const lexeme = stem(word)
      if (lexeme === '') continue
      const counts = mentions.get(lexeme) ?? { question: 0, names: 0, other: 0 }
      if (field === 'question' || field === 'names') counts[field]++
      else counts.other += worth
      mentions.set(lexeme, counts)
      const place = Math.min(offset + at, MOST_POSITIONS)
      places.set(lexeme, (places.get(lexeme) ?? new Map<number, string>()).set(place, mark))
      if (!isJoined && LETTERS.test(word) && !spellings.has(word)) {
        spellings.set(word, { word, lexeme, shown: null, keys: slipKeys(word) })
      }
    }
    addWritten(text, spellings)
    const count = words.length === 0 ? 0 : (words.at(-1)?.at ?? 0) + 1
    offset += count + GAP
    if (isLength) length += count
  }
  const longer = Math.max(SHORTEST, 1 - LENGTH_SHARE + (LENGTH_SHARE * length) / average)
  const postings = [...mentions].map(([lexeme, { question, names, other }]) => {
    const worth =
      FIELDS.question.worth * Math.min(question, MOST_IN_QUESTION) +
      FIELDS.names.worth * Math.min(names, MOST_IN_NAMES) +
      other / longer
    return { lexeme, strength: worth / (worth + SATURATION), inTitle: question > 0 || names > 0 }
  })
  const title = titlePlaces(parts, stem)
  return {
    words: length,
    postings,
    spellings: [...spellings.values()],
    titleWords: [...title.keys()],
    title: vectorOf(title),
    document: vectorOf(places),
  }
}

/** The words of a title one by one, without their joined forms: its share of a query is measured by them. */
function titlePlaces(parts: Part[], stem: (word: string) => string): Map<string, Map<number, string>> {
  const places = new Map<string, Map<number, string>>()
  const title = parts.filter(({ field }) => field === 'question').flatMap(({ words }) => words)
  for (const { word, at, isJoined } of title) {
    const lexeme = stem(word)
    if (lexeme === '' || isJoined) continue
    places.set(lexeme, (places.get(lexeme) ?? new Map<number, string>()).set(at + 1, 'A'))
  }
  return places
}

function vectorOf(places: Map<string, Map<number, string>>): string {
  const parts = [...places].map(([lexeme, at]) => {
    const list = [...at].map(([place, mark]) => `${place}${mark}`).join(',')
    return `'${lexeme.replace(/['\\]/g, '$&$&')}':${list}`
  })
  return parts.join(' ')
}

/** How words are written that lose their accents or British spelling in the normal form. */
export function addWritten(text: string, spellings: Map<string, Spelling>): void {
  for (const [raw] of text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
    const written = raw.toLowerCase()
    const forms = formsOf(written)
    const spelling = forms.length === 1 ? spellings.get(forms[0]?.[0] ?? '') : undefined
    if (spelling && spelling.word !== written && spelling.shown === null) spelling.shown = written
  }
}
