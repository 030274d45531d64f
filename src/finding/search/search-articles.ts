import type { Payload } from 'payload'
import type { RedLine } from '@/content/symptoms/red-line/red-line'
import { preparedConnection } from '@/db/prepared-connection'
import { nothingElse } from './also/also-view'
import { findAlso } from './also/find-also'
import { chooseExtract, weightsOf } from './choose-extract'
import { countMiss } from './count-miss'
import type { NamedSymptom } from './find-names-in-query'
import { findRanked, type PlacedArticle } from './find-ranked'
import { unpackSentences } from './index/pack-sentences'
import type { QueryPlan } from './query/plan-query'
import { readHits } from './read-hits'
import { PAGE_SIZE, type SearchHit, type SearchView } from './search-view'
import { tidyQuery } from './tidy-query'

/** A name that is less than this share of what a query says is beside its point. */
const NAMED_SHARE = 0.25
const MOST_RED_LINES = 2

type Asked = {
  query: string
  system: string | null
  page: number
  /** Whether the words are searched as they are, without correction. */
  isExact?: boolean
}

/**
 * Published articles for a reader's query: words that neither texts nor names of symptoms have are corrected first,
 * then the articles that have the query's words are ranked. Queries without results are counted for editors.
 *
 * @param asked the URL parameters, of any shape
 * @returns no hits but the total for a page beyond the last one
 */
export async function searchArticles(
  payload: Payload,
  asked: Asked,
): Promise<Omit<SearchView, 'systems' | 'danger' | 'helpful' | 'wish'>> {
  const query = tidyQuery(asked.query)
  const page = Math.max(Math.trunc(asked.page) || 1, 1)
  const isExact = asked.isExact === true
  const empty = {
    query,
    correction: null,
    isExact,
    redLines: [],
    also: nothingElse,
    hits: [],
    total: 0,
    isMore: false,
    page: 1,
    pages: 0,
    system: asked.system,
  }
  if (query === '') return empty
  const connection = preparedConnection(payload)
  const { plan, named, articles, isMore } = await findRanked(connection, query, {
    system: asked.system,
    corrects: !isExact,
  })
  const redLines = redLinesOf(named)
  const total = articles.length
  // Beside further pages of articles it would only be repeated.
  const also =
    page === 1 ? await findAlso(connection, query, plan.correction, named, total === 0) : nothingElse
  if (total === 0) {
    if (asked.system === null && page === 1) await countMiss(payload, query)
    return { ...empty, redLines, also }
  }
  const shown = articles.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
  return {
    query,
    correction: plan.correction,
    isExact,
    redLines,
    also,
    hits: await toHits(payload, plan, shown, named),
    total,
    isMore,
    page,
    pages: Math.ceil(total / PAGE_SIZE),
    system: asked.system,
  }
}

async function toHits(
  payload: Payload,
  plan: QueryPlan,
  placed: PlacedArticle[],
  symptoms: NamedSymptom[],
): Promise<SearchHit[]> {
  const ids = placed.map(({ id }) => id)
  const hits = await readHits(preparedConnection(payload), ids)
  const weights = weightsOf(plan.terms)
  return placed.flatMap(({ id, isPinned, ranked }) => {
    const hit = hits.get(id)
    if (!hit) return []
    const { text, sentences } = hit.text
    const extract = chooseExtract(text, unpackSentences(sentences), weights)
    const reason = symptoms.find((each) => ranked?.symptoms.includes(each.id)) ?? null
    return [{ ...hit.article, isPinned, extract, reason: reason && toReason(reason) }]
  })
}

/** Of the symptoms that the query names and does not only come near to, the one that it says most about first. */
const redLinesOf = (symptoms: NamedSymptom[]): RedLine[] =>
  symptoms
    .flatMap(({ slug, symptom, redLine, isRelated, share }) =>
      redLine && !isRelated && share >= NAMED_SHARE
        ? [{ slug, name: symptom, text: redLine, by: null, on: null }]
        : [],
    )
    .slice(0, MOST_RED_LINES)

const toReason = ({ symptom, name, isRelated }: NamedSymptom) => ({ symptom, name, isRelated })
