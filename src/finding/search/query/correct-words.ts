import { sql } from '@payloadcms/db-postgres'
import type { connectionOf } from '@/db/connection'
import { slipCost } from '../words/slip-cost'
import { slipKeys } from '../words/slip-keys'

type Connection = Awaited<ReturnType<typeof connectionOf>>

type Known = {
  word: string
  lexeme: string
  shown: string | null
  articles: number
  titles: number
  names: number
}
export type Correction = { typed: string; words: string[]; shown: string }

/** Shorter words are too near to too many others. */
const SHORTEST = 4
/** From this length on, two slips are forgiven. */
const LONG = 8
/** More unknown words than this are another language, or no words. */
const MOST_WORDS = 8
const MOST_CANDIDATES = 400
const MOST_ALIKE = 60
/** How much rarer a word may be for one slip less, in powers of e. */
const SLIP_WEIGHT = 4
const TITLE_WEIGHT = 10
const NAME_WEIGHT = 5
/** Two words that were written as one. */
const MISSING_BLANK = 0.8
const SHORTEST_HALF = 3

/**
 * The nearest known words for words that the index does not know.
 *
 * @param unknown words in their normal form
 * @returns a correction for each word that has one
 */
export async function correctWords(
  connection: Connection,
  unknown: string[],
): Promise<Map<string, Correction>> {
  const words = unknown
    .filter((word) => word.length >= SHORTEST && /^\p{L}+$/u.test(word))
    .slice(0, MOST_WORDS)
  const corrections = new Map<string, Correction>()
  if (words.length === 0) return corrections
  const near = await findNear(connection, words)
  const left: string[] = []
  for (const word of words) {
    const best = choose(word, near)
    if (best) corrections.set(word, best)
    else if (word.length >= LONG) left.push(word)
  }
  // Two letters that are both wrong share no key.
  for (const word of left.slice(0, 2)) {
    const best = choose(word, await findAlike(connection, word))
    if (best) corrections.set(word, best)
  }
  return corrections
}

const COUNTED = sql`
  lateral (select sum(articles)::int as articles, sum(titles)::int as titles, sum(names)::int as names
    from search_counts c where c.lexeme = w.lexeme) n where n.articles > 0 or n.names > 0`

async function findNear(connection: Connection, words: string[]): Promise<Known[]> {
  const keys = words.flatMap(slipKeys)
  const halves = words.flatMap((word) => splits(word).flat())
  const { rows } = await connection.execute(sql`
    select distinct w.word, w.lexeme, w.shown, n.articles, n.titles, n.names
    from (
      (select word, lexeme, shown from search_words where keys && ${sql.param(keys)}::int[] limit ${MOST_CANDIDATES})
      union all
      (select word, lexeme, shown from search_words where word = any(${sql.param(halves)}::text[]))) w, ${COUNTED}`)
  return rows as Known[]
}

async function findAlike(connection: Connection, word: string): Promise<Known[]> {
  const { rows } = await connection.execute(sql`
    select distinct w.word, w.lexeme, w.shown, n.articles, n.titles, n.names
    from (select word, lexeme, shown from search_words where word % ${word}
      order by similarity(word, ${word}) desc limit ${MOST_ALIKE}) w, ${COUNTED}`)
  return rows as Known[]
}

/** The likeliest word: few slips, and a word that many articles have, best in their titles. */
function choose(typed: string, near: Known[]): Correction | null {
  const most = typed.length >= LONG ? 2 : 1
  let best: { score: number; correction: Correction } | null = null
  const take = (score: number, words: Known[]) => {
    if (best && best.score >= score) return
    const shown = words.map((each) => each.shown ?? each.word).join(' ')
    best = { score, correction: { typed, words: words.map(({ word }) => word), shown } }
  }
  for (const each of near) {
    const slip = slipCost(typed, each.word, most)
    if (slip && slip.slips > 0) take(weight(each) - SLIP_WEIGHT * slip.cost, [each])
  }
  const byWord = new Map(near.map((each) => [each.word, each]))
  for (const [first, second] of splits(typed)) {
    const halves = [byWord.get(first), byWord.get(second)]
    const [one, other] = halves
    if (one && other) take(Math.min(weight(one), weight(other)) - SLIP_WEIGHT * MISSING_BLANK, [one, other])
  }
  return (best as { correction: Correction } | null)?.correction ?? null
}

const weight = ({ articles, titles, names }: Known) =>
  Math.log(1 + articles + TITLE_WEIGHT * titles + NAME_WEIGHT * names)

function splits(word: string): [string, string][] {
  const pairs: [string, string][] = []
  for (let at = SHORTEST_HALF; at <= word.length - SHORTEST_HALF; at++) {
    pairs.push([word.slice(0, at), word.slice(at)])
  }
  return pairs
}
