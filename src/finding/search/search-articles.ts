import type { Payload } from 'payload'
import { findTeasers } from '@/content/articles/find-teasers'
import { foldQuery } from '@/rich-text/fold-scripts'
import { correctQuery } from './correct-query'
import { countMiss } from './count-miss'
import { findNamesInQuery, type NamedSymptom } from './find-names-in-query'
import { type RankedArticle, rankArticles } from './rank-articles'
import { readExtract } from './read-extract'
import { PAGE_SIZE, type SearchHit, type SearchView } from './search-view'
import { tidyQuery } from './tidy-query'

const MOST_PAGES = 50

type Asked = { query: string; system: string | null; page: number }
type Found = { ranked: RankedArticle[]; symptoms: NamedSymptom[]; total: number; isMore: boolean }

/**
 * Published articles for a reader's query. Symptom names match the articles about them; without results, spelling
 * is corrected; queries that still have no results are counted for editors.
 *
 * @param asked the URL parameter, of any shape
 * @returns no hits but the total for a page beyond the last one
 */
export async function searchArticles(payload: Payload, asked: Asked): Promise<Omit<SearchView, 'systems'>> {
  const query = tidyQuery(asked.query)
  const page = Math.max(Math.trunc(asked.page) || 1, 1)
  const empty = {
    query,
    correction: null,
    hits: [],
    total: 0,
    isMore: false,
    page: 1,
    pages: 0,
    system: asked.system,
  }
  if (query === '') return empty
  let correction: string | null = null
  let found = await look(payload, query, asked.system, page)
  if (found.total === 0) {
    correction = await correctQuery(payload, query)
    if (correction) found = await look(payload, correction, asked.system, page)
    if (found.total === 0) {
      if (asked.system === null && page === 1) await countMiss(payload, query)
      return empty
    }
  }
  const { total, isMore } = found
  return {
    query,
    correction,
    hits: await toHits(payload, found),
    total,
    isMore,
    page,
    pages: Math.min(Math.ceil(total / PAGE_SIZE), MOST_PAGES),
    system: asked.system,
  }
}

async function look(payload: Payload, asked: string, system: string | null, page: number): Promise<Found> {
  const query = foldQuery(asked)
  const symptoms = await findNamesInQuery(payload, query)
  const rank = (limit: number, offset: number) =>
    rankArticles(payload, { query, symptoms, system, limit, offset })
  const ranked = page > MOST_PAGES ? [] : await rank(PAGE_SIZE, (page - 1) * PAGE_SIZE)
  // Each hit has the total; beyond the last page the very first hit is queried.
  const [one] = ranked.length > 0 || page === 1 ? ranked : await rank(1, 0)
  return { ranked, symptoms, total: one?.total ?? 0, isMore: one?.isMore === true }
}

async function toHits(payload: Payload, { ranked, symptoms }: Found): Promise<SearchHit[]> {
  const ids = ranked.map(({ id }) => id)
  const teasers = ids.length === 0 ? [] : await findTeasers(payload, { id: { in: ids } }, ids.length)
  return ranked.flatMap(({ id, extract, words, symptoms: about }) => {
    const teaser = teasers.find((each) => each.id === id)
    if (!teaser) return []
    const named = symptoms.filter((each) => about.includes(each.id))
    const reason = named.find((each) => !each.isRelated) ?? named[0] ?? null
    return [{ ...teaser, extract: readExtract(extract, words), reason }]
  })
}
