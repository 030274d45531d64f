import type { connectionOf } from '@/db/connection'
import type { NamedSymptom } from './find-names-in-query'
import { countLexemes, type WordCounts } from './query/look-up-words'
import { type QueryPlan, rarity, type Term } from './query/plan-query'
import { type Candidate, MOST_RANKED, readCandidates } from './read-candidates'
import { type Nearness, pairsOf, readNearness } from './read-nearness'

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
    rows.slice(0, MOST_BY_TITLE).map(({ id }) => id),
    pairs.map(({ query }) => query),
  )
  const counts = await countTitles(connection, plan, nearness)
  const scored = rows.map((row) => {
    const parts = partsOf(row, { plan, named, pairs, counts, near: nearness.get(row.id) })
    const words = GAIN * row.score + parts.related
    const covered = row.terms.reduce((sum, term) => sum + (terms[term]?.weight ?? 0), 0)
    return {
      id: row.id,
      score: words * parts.title * parts.closeness * parts.allWords,
      cover: Math.max(covered, parts.related / RELATED_GAIN),
      symptoms: row.symptoms ?? [],
      parts,
    }
  })
  scored.sort((a, b) => b.score - a.score || b.id - a.id)
  const best = scored[0]
  const widest = Math.max(0, ...scored.map((each) => each.cover))
  const results = scored.filter(
    ({ cover, score }) => cover >= LEAST_COVER * widest || score >= NEARLY_BEST * (best?.score ?? 0),
  )
  return {
    articles: results.map(({ cover: _, ...article }) => article),
    isMore: results.length >= MOST_RANKED,
  }
}

const sumOf = (terms: Term[]) => terms.reduce((sum, { weight }) => sum + weight, 0)

type Beside = {
  plan: QueryPlan
  named: NamedSymptom[]
  pairs: { weight: number }[]
  counts: Map<string, WordCounts>
  near: Nearness | undefined
}

function partsOf(row: Candidate, { plan, named, pairs, counts, near }: Beside): ScoreParts {
  const { terms } = plan
  // Of two names, one within the other, the query says the longer one.
  const about = named.filter(({ id, isPart }) => !isPart && row.symptoms?.includes(id))
  const share = (isRelated: boolean) =>
    Math.max(0, ...about.filter((each) => each.isRelated === isRelated).map((each) => each.share))
  const pairWeight = pairs.reduce((sum, { weight }) => sum + weight, 0)
  const together = (near?.close ?? []).reduce((sum, pair) => sum + (pairs[pair]?.weight ?? 0), 0)
  const [inTitle, inName] = [titleShare(near?.title ?? [], plan, counts), share(false)]
  return {
    words: row.terms.map((term, index) => ({ term, adds: GAIN * (row.parts[index] ?? 0) })),
    related: RELATED_GAIN * share(true) * sumOf(terms),
    titleShare: inTitle,
    nameShare: inName,
    title: 1 + TITLE_GAIN * Math.max(inTitle, inName),
    closeness: 1 + (pairWeight > 0 ? (CLOSENESS_GAIN * together) / pairWeight : 0),
    allWords: 1 + (row.terms.length === terms.length ? ALL_WORDS_GAIN : 0),
  }
}

/** How many articles have the words of titles that are not in the query. */
async function countTitles(
  connection: Connection,
  { counts }: QueryPlan,
  nearness: Map<number, Nearness>,
): Promise<Map<string, WordCounts>> {
  const wanted = new Set(
    [...nearness.values()].flatMap(({ title }) => title).filter((lexeme) => !counts.has(lexeme)),
  )
  return wanted.size === 0 ? counts : new Map([...counts, ...(await countLexemes(connection, [...wanted]))])
}

/** How much of a title is in the query (squared: a part of a title is another subject) times how much of the query it is. */
function titleShare(
  title: string[],
  { terms, articles }: QueryPlan,
  counts: Map<string, WordCounts>,
): number {
  if (title.length === 0) return 0
  const inTitle = terms.filter(({ lexemes }) => lexemes.some((lexeme) => title.includes(lexeme)))
  const asked = new Set(inTitle.flatMap((term) => term.lexemes))
  const weightOf = (lexemes: string[]) =>
    lexemes.reduce((sum, lexeme) => sum + rarity(counts.get(lexeme)?.articles ?? 0, articles), 0)
  const share = Math.min(1, weightOf(title.filter((lexeme) => asked.has(lexeme))) / weightOf(title))
  return share * share * Math.min(1, sumOf(inTitle) / sumOf(terms))
}
