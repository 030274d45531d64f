import type { connectionOf } from '@/db/connection'
import type { NamedSymptom } from './find-names-in-query'
import { countLexemes, type WordCounts } from './query/look-up-words'
import { type QueryPlan, rarity } from './query/plan-query'
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

export type RankedArticle = { id: number; score: number; symptoms: readonly number[]; parts: ScoreParts }
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
  const nearness = await readNearness(connection, rows, pairs)
  const titles = rows.slice(0, MOST_BY_TITLE).map(({ title }) => (title === '' ? [] : title.split(' ')))
  const titleShares = sharesOfTitles(plan, titles, await countTitles(connection, plan, titles))
  const total = sumOf(terms)
  const pairWeight = sumOf(pairs)
  const scored = rows.map((row, place) => {
    const together = nearness.get(row.id) ?? 0
    return new Scored(row, sharesOf(row, named), {
      total,
      titleShare: titleShares[place] ?? 0,
      closeness: 1 + (pairWeight > 0 ? (CLOSENESS_GAIN * together) / pairWeight : 0),
      allWords: 1 + (row.terms === terms.length ? ALL_WORDS_GAIN : 0),
    })
  })
  scored.sort((a, b) => b.score - a.score || b.id - a.id)
  const best = scored[0]?.score ?? 0
  const widest = scored.reduce((most, { cover }) => Math.max(most, cover), 0)
  const articles = scored.filter(
    ({ cover, score }) => cover >= LEAST_COVER * widest || score >= NEARLY_BEST * best,
  )
  return { articles, isMore: articles.length >= MOST_RANKED }
}

type Shares = { own: number; related: number }
type Gains = { total: number; titleShare: number; closeness: number; allWords: number }

/** A candidate with its score. What that is made of is only told of those of which somebody asks. */
class Scored implements RankedArticle {
  readonly id: number
  readonly score: number
  readonly symptoms: readonly number[]
  /** How much of the query it has, with the symptoms that are confused with those that the query names. */
  readonly cover: number
  readonly #row: Candidate
  readonly #related: number
  readonly #nameShare: number
  readonly #title: number
  readonly #gains: Gains

  constructor(row: Candidate, names: Shares, gains: Gains) {
    this.id = row.id
    this.symptoms = row.symptoms
    this.#row = row
    this.#gains = gains
    this.#related = RELATED_GAIN * names.related * gains.total
    this.#nameShare = names.own
    this.#title = 1 + TITLE_GAIN * Math.max(gains.titleShare, names.own)
    this.score = (GAIN * row.score + this.#related) * this.#title * gains.closeness * gains.allWords
    this.cover = Math.max(row.covered, this.#related / RELATED_GAIN)
  }

  get parts(): ScoreParts {
    const { titleShare, closeness, allWords } = this.#gains
    const { of, from, to } = this.#row.parts
    const words = [...of.subarray(from, to).entries()].flatMap(([term, part]) =>
      part === 0 ? [] : [{ term, adds: GAIN * part }],
    )
    return {
      words,
      related: this.#related,
      titleShare,
      nameShare: this.#nameShare,
      title: this.#title,
      closeness,
      allWords,
    }
  }
}

const sumOf = (list: readonly { weight: number }[]) => list.reduce((sum, { weight }) => sum + weight, 0)

/** How much of the query names a symptom of the article, and one that is confused with one of them. */
function sharesOf({ symptoms }: Candidate, named: NamedSymptom[]): Shares {
  if (symptoms.length === 0) return NO_SHARES
  const shares = { own: 0, related: 0 }
  for (const { id, isPart, isRelated, share } of named) {
    // Of two names, one within the other, the query says the longer one.
    if (isPart || !symptoms.includes(id)) continue
    const kind = isRelated ? 'related' : 'own'
    shares[kind] = Math.max(shares[kind], share)
  }
  return shares
}

const NO_SHARES: Shares = { own: 0, related: 0 }

/** How many articles have the words of titles that are not in the query. */
async function countTitles(
  connection: Connection,
  { counts }: QueryPlan,
  titles: string[][],
): Promise<Map<string, WordCounts>> {
  const wanted = new Set<string>()
  for (const title of titles) for (const lexeme of title) if (!counts.has(lexeme)) wanted.add(lexeme)
  if (wanted.size === 0) return counts
  const all = new Map(counts)
  await countLexemes(connection, wanted, all)
  return all
}

/** How much of each title is in the query (squared: a part of a title is another subject) times how much of the query it is. */
function sharesOfTitles(
  { terms, articles }: QueryPlan,
  titles: string[][],
  counts: Map<string, WordCounts>,
): number[] {
  const total = sumOf(terms)
  const asked = new Map<string, number[]>()
  for (const [index, { lexemes }] of terms.entries()) {
    for (const lexeme of lexemes) asked.set(lexeme, [...(asked.get(lexeme) ?? []), index])
  }
  return titles.map((title) => {
    let [whole, inQuery, said] = [0, 0, 0]
    // By the place of the term: there are at most 20.
    let found = 0
    for (const lexeme of title) {
      const weight = rarity(counts.get(lexeme)?.articles ?? 0, articles)
      whole += weight
      const own = asked.get(lexeme)
      if (!own) continue
      inQuery += weight
      for (const term of own) {
        if ((found & (1 << term)) === 0) said += terms[term]?.weight ?? 0
        found |= 1 << term
      }
    }
    if (whole === 0) return 0
    const share = Math.min(1, inQuery / whole)
    return share * share * Math.min(1, said / total)
  })
}
