import type { Payload } from 'payload'
import { z } from 'zod'
import type { Tagged } from '@/cache/tagged'
import { tags } from '@/cache/tags'
import { stringsFor } from '@/design/strings'
import { searchArticles } from '@/finding/search/search-articles'
import type { SearchHit } from '@/finding/search/search-view'
import { EMERGENCY_NUMBER } from '@/rich-text/allowed-nodes'
import { findDanger } from '@/site/danger/find-danger'
import { readDangers } from '@/site/danger/read-dangers'
import type { Site } from '@/site/settings/load-site'
import { writeCursor } from '../cursor'
import { linkTo, teaserOf } from '../links'
import { positionOf } from '../position'
import type { searchResult } from '../schemas/answers'

const MOST_PAGES = 1000
const pagePosition = z.tuple([z.int().min(2).max(MOST_PAGES)])

/** What the search page finds for a query: who is in danger first, then symptoms and articles. */
export async function searchAnswers(
  payload: Payload,
  site: Site,
  { q, cursor }: { q: string; cursor?: string },
): Promise<Tagged<z.infer<typeof searchResult>>> {
  const [page = 1] = positionOf(pagePosition, cursor) ?? []
  const [found, dangers] = await Promise.all([
    searchArticles(payload, { query: q, system: null, page }),
    readDangers(payload),
  ])
  const kind = findDanger(q, 'any', dangers)?.danger ?? null
  const answer = {
    query: found.query,
    correction: found.correction,
    danger: kind && {
      kind,
      text: stringsFor(site.language).danger.about[kind],
      emergencyNumber: site.emergencyNumber,
      crisisNumber: site.crisisNumber,
    },
    redLines: found.redLines.map(({ slug, name, text }) => ({
      symptom: linkTo(site, 'symptoms')({ slug, name }),
      text: text.replaceAll(EMERGENCY_NUMBER, site.emergencyNumber),
    })),
    symptoms: [...(found.also.card ? [found.also.card] : []), ...found.also.symptoms].map(
      linkTo(site, 'symptoms'),
    ),
    items: found.hits.map((hit) => toHit(site, hit)),
    total: found.total,
    nextCursor: found.page < found.pages ? writeCursor([found.page + 1]) : null,
  }
  return {
    view: answer,
    tags: [
      tags.articles,
      tags.authors,
      tags.symptoms,
      tags.dangers,
      tags.pins,
      ...found.hits.map(({ id }) => tags.article(id)),
    ],
  }
}

const toHit = (
  site: Site,
  { extract, reason, authorNames, publishedAt, reviewedOn, isPinned, ...hit }: SearchHit,
) => ({
  ...teaserOf(site)(hit),
  authorNames,
  publishedAt,
  reviewedOn,
  extract: extract.map(({ text }) => text).join(''),
  reason,
  isChosen: isPinned,
})
