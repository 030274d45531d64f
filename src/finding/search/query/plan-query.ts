import type { connectionOf } from '@/db/connection'
import { isOneWord, isShort } from '../words/read-words'
import { stemWords } from '../words/stem-words'
import { type Correction, correctWords } from './correct-words'
import { countLexemes, type WordCounts } from './look-up-words'
import { type QueryWord, readQuery } from './read-query'

type Connection = Awaited<ReturnType<typeof connectionOf>>

/** One word of a query, whichever of its forms a text has. */
export type Term = {
  /** Its English stem: words with the same are one term. */
  key: string
  /** The words of the query in their normal form, after correction. */
  words: string[]
  lexemes: string[]
  /** How much it says: rare words say more (BM25’s inverse document frequency), and repeated ones. */
  weight: number
}

/** The forms of a word in a phrase, and its place there. */
export type PhraseWord = { lexemes: readonly string[]; at: number }

export type QueryPlan = {
  terms: Term[]
  /** Terms that stand next to each other in the query. */
  pairs: [number, number][]
  /** Words that must stand together. */
  phrases: PhraseWord[][]
  /** Words, or words that stand together, that an answer must not have. */
  without: PhraseWord[][]
  /** Articles in the index. */
  articles: number
  /** How many articles have each lexeme. */
  counts: Map<string, WordCounts>
  /** The query with unknown words corrected; null if there were none. */
  correction: string | null
}

/** More words than this add nothing; the ones that say least are left out. */
const MOST_TERMS = 20
/** How much more a word says that was written again. */
const REPEATED = 0.5

type Asked = Pick<QueryWord, 'word' | 'joined' | 'whole'>
type Stems = {
  en: (word: string) => string
  es: (word: string) => string
  /** All that a text may have of a word: a reader may write in either language, whatever the site’s is. */
  lexemes: (word: string) => readonly string[]
}

/**
 * Which lexemes a query is about, and how much each says.
 *
 * @param query tidied
 * @param corrects whether words that the index does not know are corrected
 */
export async function planQuery(
  connection: Connection,
  query: string,
  corrects: boolean,
): Promise<QueryPlan> {
  const read = readQuery(query)
  const all = [...read.words, ...[...read.phrases, ...read.without].flat().map(bare)]
  const stems = await stemsOf(connection, all)
  const isStop = stopWords(read.words, stems)
  const counts = new Map<string, WordCounts>()
  await countLexemes(connection, new Set(['', ...all.flatMap((word) => formsOf(word, stems))]), counts)
  const articles = counts.get('')?.articles ?? 0
  counts.delete('')
  const unknown = corrects
    ? read.words.filter(
        ({ word, joined, whole }) => !isStop(word) && !isKnown({ word, joined, whole }, stems, counts),
      )
    : []
  const corrections =
    unknown.length === 0
      ? new Map<string, Correction>()
      : await correctWords(
          connection,
          unknown.map(({ word }) => word),
        )
  let words = read.words
  if (corrections.size > 0) {
    words = words.flatMap((each) => {
      const correction = corrections.get(each.word)
      return correction
        ? correction.words.map((word) => ({ ...each, word, joined: [], whole: null }))
        : [each]
    })
    Object.assign(stems, await stemsOf(connection, words))
    await countLexemes(connection, new Set(words.flatMap((word) => formsOf(word, stems))), counts)
  }
  const grouped = (list: string[][]) =>
    list
      .map((group) =>
        group.flatMap((word, at) => (isStop(word) ? [] : [{ lexemes: stems.lexemes(word), at }])),
      )
      .filter((group) => group.length > 0)
  const told = words.filter(({ word }) => !isStop(word))
  const terms = termsOf(told, stems, counts, articles)
  return {
    terms,
    pairs: pairsOf(told, terms, stems),
    phrases: grouped(read.phrases),
    without: grouped(read.without),
    articles,
    counts,
    correction: corrections.size === 0 ? null : corrected(query, read.words, corrections),
  }
}

const bare = (word: string): QueryWord => ({ word, joined: [], whole: null, from: 0, to: 0 })

async function stemsOf(connection: Connection, words: QueryWord[]): Promise<Stems> {
  const forms = words.flatMap(({ word, joined, whole }) => [word, ...joined, ...(whole ? [whole.word] : [])])
  const stem = await stemWords(connection, forms)
  const known = new Map<string, readonly string[]>()
  const lexemes = (word: string) => {
    let found = known.get(word)
    if (found === undefined) {
      found = [...new Set([stem(word, 'en'), stem(word, 'es'), word])].filter((lexeme) => lexeme !== '')
      known.set(word, found)
    }
    return found
  }
  return { en: (word) => stem(word, 'en'), es: (word) => stem(word, 'es'), lexemes }
}

const formsOf = ({ word, joined, whole }: Asked, stems: Stems) =>
  [word, ...joined, ...(whole ? [whole.word] : [])].flatMap((form) => stems.lexemes(form))

const known = (lexemes: readonly string[], counts: Map<string, WordCounts>) =>
  lexemes.filter((lexeme) => counts.has(lexeme))

const isKnown = (word: Asked, stems: Stems, counts: Map<string, WordCounts>) =>
  formsOf(word, stems).some((lexeme) => counts.has(lexeme))

/** Stop words are those of the language that the query has more of. */
function stopWords(words: QueryWord[], stems: Stems): (word: string) => boolean {
  const count = (stem: (word: string) => string) => words.filter(({ word }) => stem(word) === '').length
  const stem = count(stems.es) > count(stems.en) ? stems.es : stems.en
  return (word) => stem(word) === ''
}

function termsOf(
  words: QueryWord[],
  stems: Stems,
  counts: Map<string, WordCounts>,
  articles: number,
): Term[] {
  const terms = new Map<string, Term & { times: number }>()
  const isInIndex = (form: string) => stems.lexemes(form).some((lexeme) => counts.has(lexeme))
  for (const { word, forms } of mergeParts(words, isInIndex)) {
    const lexemes = known([...new Set(forms.flatMap((form) => stems.lexemes(form)))], counts)
    if (lexemes.length === 0) continue
    const key = stems.en(word) || word
    const same = terms.get(key)
    if (same) {
      same.times++
      same.words.push(...forms)
      same.lexemes = [...new Set([...same.lexemes, ...lexemes])]
      continue
    }
    const weight = Math.min(...lexemes.map((lexeme) => rarity(counts.get(lexeme)?.articles ?? 0, articles)))
    terms.set(key, { key, words: [...forms], lexemes, weight, times: 1 })
  }
  return [...terms.values()]
    .map(({ times, ...term }) => ({ ...term, weight: term.weight * (1 + REPEATED * Math.log(times)) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_TERMS)
}

/**
 * The words of a query with the forms in which a text may have each. What the index knows as one word (`b12`,
 * `covid-19`) is not also looked up by parts that say nothing alone.
 */
function mergeParts(
  words: QueryWord[],
  isInIndex: (form: string) => boolean,
): { word: string; forms: string[] }[] {
  const all = words.map(({ word }) => ({ word, forms: [word], isTaken: false }))
  const join = (from: number, to: number, form: string, merges: boolean) => {
    const parts = all.slice(from, to)
    const told = merges ? parts.filter(({ word }) => !isShort(word)) : parts
    for (const [index, part] of parts.entries()) {
      part.isTaken = true
      if (told.includes(part)) part.forms.push(form)
      else part.forms = told.length === 0 && index === 0 ? [form] : []
    }
  }
  for (const [index, { joined, whole }] of words.entries()) {
    const [here, next] = [all[index], all[index + 1]]
    if (!here || here.isTaken) continue
    if (whole && isInIndex(whole.word)) {
      join(index, index + whole.parts, whole.word, true)
      continue
    }
    const form = joined.find(isInIndex)
    if (form !== undefined && next) join(index, index + 2, form, isOneWord(here.word, next.word))
  }
  return all.filter(({ forms }) => forms.length > 0)
}

function pairsOf(words: QueryWord[], terms: Term[], stems: Stems): [number, number][] {
  const places = words.map(({ word }) => terms.findIndex((term) => term.key === (stems.en(word) || word)))
  const pairs = new Map<string, [number, number]>()
  for (const [index, one] of places.entries()) {
    const other = places[index + 1]
    if (one < 0 || other === undefined || other < 0 || one === other) continue
    pairs.set(`${one} ${other}`, [one, other])
  }
  return [...pairs.values()]
}

/** BM25’s inverse document frequency. */
export const rarity = (having: number, articles: number) =>
  Math.log(1 + (Math.max(articles - having, 0) + 0.5) / (having + 0.5))

/** The query as it was written, with the corrected words in place. */
function corrected(query: string, words: QueryWord[], corrections: Map<string, Correction>): string {
  let text = ''
  let at = 0
  for (const { word, from, to } of words) {
    const correction = corrections.get(word)
    if (!correction || from < at) continue
    text += query.slice(at, from) + correction.shown
    at = to
  }
  return text + query.slice(at)
}
