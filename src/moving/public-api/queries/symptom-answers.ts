import type { Payload } from 'payload'
import type { z } from 'zod'
import type { Tagged } from '@/cache/tagged'
import { tags } from '@/cache/tags'
import { countArticles } from '@/content/articles/count-articles'
import { findSymptom } from '@/content/symptoms/find-symptom'
import { readLastingIds } from '@/finding/feeds/lasting-ids'
import type { SiteView } from '@/html/site-view'
import { EMERGENCY_NUMBER } from '@/rich-text/allowed-nodes'
import { linkTo, teaserOf } from '../links'
import type { Moved } from '../operations/operation'
import { pageOf, positionOf } from '../position'
import type { symptom, symptomSummary } from '../schemas/answers'
import { idPosition } from './author-answers'

type Listed = { items: z.infer<typeof symptomSummary>[]; nextCursor: string | null }

/** The symptoms of the A to Z, in an order that never changes. */
export async function listSymptomAnswers(
  payload: Payload,
  site: SiteView,
  { cursor, limit }: { cursor?: string; limit: number },
): Promise<Tagged<Listed>> {
  const [last = 0] = positionOf(idPosition, cursor) ?? []
  const { docs } = await payload.find({
    collection: 'symptoms',
    where: {
      and: [
        { id: { greater_than: last } },
        { showInIndex: { not_equals: false } },
        { replacedBy: { exists: false } },
      ],
    },
    select: { slug: true, plainName: true, medicalName: true, names: true, codes: true },
    sort: 'id',
    depth: 0,
    limit: limit + 1,
    pagination: false,
    overrideAccess: false,
  })
  const { rows, nextCursor } = pageOf(docs, limit, ({ id }) => [id])
  const [lastingId, articlesOf] = await Promise.all([
    readLastingIds(payload),
    countArticles(
      payload,
      'symptoms',
      rows.map(({ id }) => id),
    ),
  ])
  const items = rows.map(({ id, slug, plainName, medicalName, names, codes }) => ({
    id: lastingId('symptom', id),
    slug,
    url: `${site.url}/symptoms/${slug}`,
    plainName,
    medicalName: medicalName || null,
    otherNames: (names ?? []).flatMap(({ kind, text }) => (kind === 'exact' || kind === 'lay' ? [text] : [])),
    codes: (codes ?? []).map(({ system, code }) => ({ system, code })),
    articleCount: articlesOf(id),
  }))
  return { view: { items, nextCursor }, tags: [tags.symptoms, tags.articles] }
}

/** One symptom; where it leads on if another took its place; null if unknown. */
export async function findSymptomAnswer(
  payload: Payload,
  site: SiteView,
  slug: string,
): Promise<Tagged<Required<z.infer<typeof symptom>>> | Moved | null> {
  const found = await findSymptom(payload, slug)
  if (!found) return null
  const { view, replacedBy } = found
  if (replacedBy !== null && replacedBy !== slug) return { movedTo: replacedBy }
  const lastingId = await readLastingIds(payload)
  const redLine = view.redLine && {
    text: view.redLine.text.replaceAll(EMERGENCY_NUMBER, site.emergencyNumber),
    approvedBy: view.redLine.by,
    approvedOn: view.redLine.on,
  }
  const answer = {
    id: lastingId('symptom', view.id),
    slug: view.slug,
    url: `${site.url}/symptoms/${view.slug}`,
    plainName: view.plainName,
    medicalName: view.medicalName,
    otherNames: view.exactNames,
    codes: view.codes,
    articleCount: view.articleCount,
    relatedNames: view.relatedNames,
    definition: view.definition,
    definitionSource: view.definitionSource,
    redLine,
    bodySystems: view.bodySystems.map(linkTo(site, 'body')),
    bodyRegions: view.bodyRegions,
    parents: view.parents.map(linkTo(site, 'symptoms')),
    children: view.children.map(linkTo(site, 'symptoms')),
    articles: view.articles.map(teaserOf(site)),
    isSample: view.isSample,
  }
  return { view: answer, tags: found.tags }
}
