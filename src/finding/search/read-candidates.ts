import { sql } from '@payloadcms/db-postgres'
import { withMerged } from '@/content/symptoms/merge/with-merged'
import type { connectionOf } from '@/db/connection'
import type { EntryShelf } from './entry-shelf'
import type { NamedSymptom } from './find-names-in-query'
import { keepAllowed } from './keep-allowed'
import type { QueryPlan } from './query/plan-query'
import { readEntries } from './read-entries'
import { readStrongest } from './read-strongest'
import { SumByArticle } from './sum-by-article'
import { phraseQuery } from './ts-query'
import { wordHash } from './words/word-hash'

const MOST_PER_PHRASE = 1000
const MOST_ABOUT_RELATED = 100
/** So many of the words that say most lead to articles. */
const MOST_LOOKED_UP = 10
/** So many are compared by all words of the query. */
export const MOST_RANKED = 200

/** An article with what it has of the query, and the symptoms of the query that it is about. */
export type Candidate = {
  id: number
  /** The sum of what each term adds. */
  score: number
  /** What each term adds, by its place in the plan; 0 for those that it does not have. */
  parts: Parts
  /** How many terms it has, and how much these say. */
  terms: number
  covered: number
  symptoms: readonly number[]
  /** The lexemes of its title, with blanks between them. */
  title: string
}

/** Of all candidates in one piece: an array of each would cost more than filling it. */
type Parts = { of: Float64Array; from: number; to: number }

type Connection = Awaited<ReturnType<typeof connectionOf>>

/**
 * The articles that have words of a query, best first by their words alone. Each word is looked up in the order of how
 * strongly articles have it and only so far, so that a common word costs no more than a rare one; the best of what was
 * found are then compared by all words, each by the one row that has all of its words.
 *
 * @param system the slug of a body system, or null for all
 */
export async function readCandidates(
  connection: Connection,
  plan: QueryPlan,
  named: NamedSymptom[],
  system: string | null,
): Promise<Candidate[]> {
  const ids = await findBest(connection, plan, named, system)
  const terms = plan.terms.map(({ lexemes, weight }) => ({
    hashes: Int32Array.from(lexemes, wordHash),
    weight,
  }))
  const all = new Float64Array(ids.length * terms.length)
  const found: Candidate[] = []
  await readEntries(connection, ids, (id, shelf, place) => {
    const from = found.length * terms.length
    found.push(compare(id, { shelf, place }, terms, named, { of: all, from, to: from + terms.length }))
  })
  return found.sort((a, b) => b.score - a.score || b.id - a.id)
}

/** The memory of a search that has ended, for the next one. */
let spare: SumByArticle | null = null

/** The articles in which words are among the strongest, best first, as far as they may be shown. */
async function findBest(
  connection: Connection,
  plan: QueryPlan,
  named: NamedSymptom[],
  system: string | null,
): Promise<number[]> {
  // Terms are in the order of their weight: what only has the others is not among the best.
  const terms = plan.terms.slice(0, MOST_LOOKED_UP)
  const [strongest, related, said] = await Promise.all([
    readStrongest(
      connection,
      terms.flatMap(({ lexemes }) => lexemes),
    ),
    readRelated(connection, named),
    readSaying(connection, plan),
  ])
  const lists = [...strongest.values()].reduce((sum, { articles }) => sum + articles.length, 0)
  const most = lists + related.length + (said?.length ?? 0)
  const sums = spare?.reset(most) ?? new SumByArticle(most)
  // Another search may begin before this one has its answer.
  spare = null
  for (const [index, { lexemes, weight }] of terms.entries()) {
    for (const lexeme of lexemes) {
      const list = strongest.get(lexeme)
      if (list) sums.addWord(index + 1, weight, list)
    }
  }
  for (const id of related) sums.add(id)
  if (said === null && plan.without.length === 0 && system === null) {
    spare = sums
    return sums.best(MOST_RANKED)
  }
  const allowed = await keepAllowed(connection, said ?? sums.articles(), plan.without, system)
  return allowed
    .map((id) => ({ id, sum: sums.sumOf(id) }))
    .sort((a, b) => b.sum - a.sum || b.id - a.id)
    .slice(0, MOST_RANKED)
    .map(({ id }) => id)
}

/** Articles about symptoms that readers confuse with what the query names. */
async function readRelated(connection: Connection, named: NamedSymptom[]): Promise<number[]> {
  const related = named.filter(({ isRelated }) => isRelated).map(({ id }) => id)
  if (related.length === 0) return []
  const { rows } = await connection.execute(sql`
    select parent_id as id from articles_rels
    where symptoms_id in ${withMerged(related)} and path = 'symptoms' limit ${MOST_ABOUT_RELATED}`)
  return (rows as { id: number }[]).map(({ id }) => id)
}

/** The articles that have all phrases of the query; null for a query without any. */
async function readSaying(connection: Connection, { phrases }: QueryPlan): Promise<number[] | null> {
  if (phrases.length === 0) return null
  const { rows } = await connection.execute(sql`
    select article_id as id from search_documents
    where document @@ ${phrases.map(phraseQuery).join(' & ')}::tsquery limit ${MOST_PER_PHRASE}`)
  return (rows as { id: number }[]).map(({ id }) => id)
}

function compare(
  id: number,
  { shelf, place }: { shelf: EntryShelf; place: number },
  terms: { hashes: Int32Array; weight: number }[],
  named: NamedSymptom[],
  parts: Parts,
): Candidate {
  let [score, count, covered] = [0, 0, 0]
  for (let term = 0; term < terms.length; term++) {
    const asked = terms[term]
    const strength = asked ? shelf.strengthOf(place, asked.hashes) : 0
    if (!asked || strength === 0) continue
    const { weight } = asked
    parts.of[parts.from + term] = weight * strength
    score += weight * strength
    count++
    covered += weight
  }
  const about =
    named.length > 0 && shelf.hasSymptoms(place)
      ? named.filter(({ ids }) => ids.some((each) => shelf.isAbout(place, each)))
      : []
  const symptoms = about.length === 0 ? NONE : about.map((each) => each.id)
  return { id, score, parts, terms: count, covered, symptoms, title: shelf.titleOf(place) }
}

const NONE: readonly number[] = []
