import type { connectionOf } from '@/db/connection'
import { findNamesInQuery, type NamedSymptom } from './find-names-in-query'
import { readPins } from './pins/read-pins'
import { planQuery, type QueryPlan } from './query/plan-query'
import { type RankedArticle, rankArticles } from './rank-articles'

/** An article in its place; `ranked` is null for a pinned one that has too little of the query. */
export type PlacedArticle = { id: number; isPinned: boolean; ranked: RankedArticle | null }

export type Found = {
  plan: QueryPlan
  named: NamedSymptom[]
  /** The pinned ones first, then the best. */
  articles: PlacedArticle[]
  isMore: boolean
}

/**
 * How a query is understood, and the articles for it in the order in which readers see them.
 *
 * @param query tidied
 * @param asked.system the slug of a body system, which leaves out what is pinned; null for all
 */
export async function findRanked(
  connection: Awaited<ReturnType<typeof connectionOf>>,
  query: string,
  { system, corrects }: { system: string | null; corrects: boolean },
): Promise<Found> {
  const plan = await planQuery(connection, query, corrects)
  const [named, pinned] = await Promise.all([
    findNamesInQuery(connection, plan),
    system === null ? readPins(connection, plan.correction ?? query) : ([] as number[]),
  ])
  const { articles, isMore } = await rankArticles(connection, plan, named, system)
  const byId = new Map(articles.map((article) => [article.id, article]))
  return {
    plan,
    named,
    articles: [
      ...pinned.map((id) => ({ id, isPinned: true, ranked: byId.get(id) ?? null })),
      ...articles
        .filter(({ id }) => !pinned.includes(id))
        .map((ranked) => ({ id: ranked.id, isPinned: false, ranked })),
    ],
    isMore,
  }
}
