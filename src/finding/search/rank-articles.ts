import type { connectionOf } from '@/db/connection'
import type { NamedSymptom } from './find-names-in-query'
import { countLexemes, type WordCounts } from './query/look-up-words'
import { type QueryPlan, rarity, type Term } from './query/plan-query'
import { type Candidate, MOST_RANKED, readCandidates } from './read-candidates'
import { pairsOf, readNearness } from './read-nearness'

type Connection = Awaited<ReturnType<typeof connectionOf>>

/** What a score is made of: (words + related) × title × closeness × allWords. */
export type ScoreParts = {
  /** What each term of the query adds, by its place in the plan. */
  words: { term: number; adds: number }[]
  /** For a symptom that readers confuse with what the query names. */
  related: number
  /** How much of the query and of the title are each other, and how much of the query names the article’s symptom; 0 to 1. */
  titleShare: number
  nameShare: number
  title: number
  closeness: number
  allWords: number
}

export type RankedArticle = { id: number; score: number; symptoms: number[]; parts: ScoreParts }
export type Ranking = {
  /** Best first. */
  articles: RankedArticle[]
  /** Whether there are more than were ranked. */
  isMore: boolean
}

/** So many of the best are compared by their titles. */
const MOST_BY_TITLE = 50

/** BM25’s greatest gain of a word that is all over a text, relative to one mention. */
const GAIN = 2.2
/** How much more an article is worth whose title, or a name of whose symptom, is the query. */
const TITLE_GAIN = 2
const CLOSENESS_GAIN = 0.3
const ALL_WORDS_GAIN = 0.3
/** A related symptom counts as a mention of its name. */
const RELATED_GAIN = 0.8
/** An article with less of the query than this share of what the others have is no result, unless it scores well. */
const LEAST_COVER = 0.5
const NEARLY_BEST = 0.8

/**
 * The published articles for a query, best first: BM25 over the fields of an article, with more for one whose title is
 * (part of) the query. Of equal ones the newest is first.
 *
 * @param system the slug of a body system, or null for all
 */
export async function rankArticles(
  connection: Connection,
  plan: QueryPlan,
  named: NamedSymptom[],
  system: string | null,
): Promise<Ranking> {
  const { terms } = plan
  if (terms.length === 0) return { articles: [], isMore: false }
  const rows = await readCandidates(connection, plan, named, system)
  const pairs = pairsOf(plan)
  const nearness = await readNearness(
    connection,
    rows.map(({ id }) => id),
    pairs.map(({ query }) => query),
  )
  const byTitle = rows.slice(0, MOST_BY_TITLE)
  const titles = readTitles(plan, await countTitles(connection, plan, byTitle))
  const total = sumOf(terms)
  const pairWeight = sumOf(pairs)
  const scored = rows.map((row, place) => {
    const names = sharesOf(row, named)
    const titleShare = place < MOST_BY_TITLE ? titles(row.title) : 0
    const together = (nearness.get(row.id) ?? []).reduce((sum, pair) => sum + (pairs[pair]?.weight ?? 0), 0)
    const related = RELATED_GAIN * names.related * total
    const title = 1 + TITLE_GAIN * Math.max(titleShare, names.own)
    const closeness = 1 + (pairWeight > 0 ? (CLOSENESS_GAIN * together) / pairWeight : 0)
    const allWords = 1 + (row.terms === terms.length ? ALL_WORDS_GAIN : 0)
    return {
      row,
      score: (GAIN * row.score + related) * title * closeness * allWords,
      cover: Math.max(row.covered, related / RELATED_GAIN),
      parts: { related, titleShare, nameShare: names.own, title, closeness, allWords },
    }
  })
  scored.sort((a, b) => b.score - a.score || b.row.id - a.row.id)
  const best = scored[0]
  const widest = scored.reduce((most, { cover }) => Math.max(most, cover), 0)
  const results = scored.filter(
    ({ cover, score }) => cover >= LEAST_COVER * widest || score >= NEARLY_BEST * (best?.score ?? 0),
  )
  return {
    articles: results.map(({ row, score, parts }) => ({
      id: row.id,
      score,
      symptoms: row.symptoms,
      parts: { ...parts, words: wordsOf(row) },
    })),
    isMore: results.length >= MOST_RANKED,
  }
}

const sumOf = (list: readonly { weight: number }[]) => list.reduce((sum, { weight }) => sum + weight, 0)

const wordsOf = ({ parts }: Candidate) =>
  [...parts.entries()].flatMap(([term, part]) => (part === 0 ? [] : [{ term, adds: GAIN * part }]))

/** How much of the query names a symptom of the article, and one that is confused with one of them. */
function sharesOf({ symptoms }: Candidate, named: NamedSymptom[]): { own: number; related: number } {
  const shares = { own: 0, related: 0 }
  if (symptoms.length === 0) return shares
  for (const { id, isPart, isRelated, share } of named) {
    // Of two names, one within the other, the query says the longer one.
    if (isPart || !symptoms.includes(id)) continue
    const kind = isRelated ? 'related' : 'own'
    shares[kind] = Math.max(shares[kind], share)
  }
  return shares
}

/** How many articles have the words of titles that are not in the query. */
async function countTitles(
  connection: Connection,
  { counts }: QueryPlan,
  candidates: Candidate[],
): Promise<Map<string, WordCounts>> {
  const wanted = new Set(candidates.flatMap(({ title }) => title).filter((lexeme) => !counts.has(lexeme)))
  return wanted.size === 0 ? counts : new Map([...counts, ...(await countLexemes(connection, [...wanted]))])
}

/** How much of a title is in the query (squared: a part of a title is another subject) times how much of the query it is. */
function readTitles(
  { terms, articles }: QueryPlan,
  counts: Map<string, WordCounts>,
): (title: string[]) => number {
  const total = sumOf(terms)
  const asked = new Map<string, Term[]>()
  for (const term of terms) {
    for (const lexeme of term.lexemes) asked.set(lexeme, [...(asked.get(lexeme) ?? []), term])
  }
  return (title) => {
    let [whole, inQuery] = [0, 0]
    const found = new Set<Term>()
    for (const lexeme of title) {
      const weight = rarity(counts.get(lexeme)?.articles ?? 0, articles)
      whole += weight
      const own = asked.get(lexeme)
      if (!own) continue
      inQuery += weight
      for (const term of own) found.add(term)
    }
    if (whole === 0) return 0
    const share = Math.min(1, inQuery / whole)
    return share * share * Math.min(1, sumOf([...found]) / total)
  }
}
