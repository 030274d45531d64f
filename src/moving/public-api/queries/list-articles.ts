import type { Payload, Where } from 'payload'
import { z } from 'zod'
import type { Tagged } from '@/cache/tagged'
import { tags } from '@/cache/tags'
import { modifiedAt } from '@/content/articles/modified-at'
import { findBylines } from '@/content/authors/find-bylines'
import { findSymptomNames } from '@/content/symptoms/find-names'
import { idsBySlug, idsOfPlace } from '@/content/symptoms/merge/with-merged'
import { idsOf } from '@/db/ids-of'
import { published } from '@/db/published'
import { readLastingIds } from '@/finding/feeds/lasting-ids'
import type { SiteView } from '@/html/site-view'
import { linkTo } from '../links'
import { pageOf, positionOf } from '../position'
import type { articleSummary } from '../schemas/answers'

type Asked = {
  cursor?: string
  limit: number
  language?: string
  updatedSince?: string
  author?: string
  symptom?: string
  bodySystem?: string
}

type Listed = { items: z.infer<typeof articleSummary>[]; nextCursor: string | null }

/** When the last article of the page before was published, and its id. */
const position = z.tuple([z.iso.datetime().regex(/^[12]\d{3}-/), z.int().min(1).max(2_147_483_647)])

/** Published articles, newest first, in pages that stay the same while others are published. */
export async function listArticles(payload: Payload, site: SiteView, asked: Asked): Promise<Tagged<Listed>> {
  const from = positionOf(position, asked.cursor)
  const { docs } = await payload.find({
    collection: 'articles',
    where: { and: [published(), ...(await chosen(payload, asked)), ...(from ? [after(...from)] : [])] },
    select: {
      slug: true,
      language: true,
      question: true,
      summary: true,
      authors: true,
      symptoms: true,
      publishedAt: true,
      updatedAt: true,
      corrections: true,
    },
    sort: ['-publishedAt', '-id'],
    depth: 0,
    limit: asked.limit + 1,
    pagination: false,
    overrideAccess: false,
  })
  const { rows, nextCursor } = pageOf(docs, asked.limit, ({ id, publishedAt }) => [publishedAt ?? '', id])
  const authorIds = [...new Set(rows.flatMap(({ authors }) => idsOf(authors)))]
  const symptomIds = [...new Set(rows.flatMap(({ symptoms }) => idsOf(symptoms)))]
  const [lastingId, people, { symptoms }] = await Promise.all([
    readLastingIds(payload),
    findBylines(payload, authorIds),
    findSymptomNames(payload, symptomIds),
  ])
  const among = <T extends { id: number }>(all: T[], ids: number[]) =>
    ids.flatMap((id) => all.filter((one) => one.id === id))
  const items = rows.map((doc) => ({
    id: lastingId('article', doc.id),
    slug: doc.slug,
    url: `${site.url}/articles/${doc.slug}`,
    language: doc.language,
    question: doc.question,
    summary: doc.summary || null,
    authors: among(people, idsOf(doc.authors)).map(linkTo(site, 'authors')),
    symptoms: symptoms
      .filter(({ stated }) => stated.some((id) => idsOf(doc.symptoms).includes(id)))
      .map(linkTo(site, 'symptoms')),
    publishedAt: doc.publishedAt ?? doc.updatedAt,
    modifiedAt: modifiedAt(doc),
  }))
  return {
    view: { items, nextCursor },
    tags: [
      tags.articles,
      ...rows.map(({ id }) => tags.article(id)),
      ...authorIds.map(tags.author),
      ...symptomIds.map(tags.symptom),
      // A filter's slug may come to mean another one.
      ...(asked.author ? [tags.authors] : []),
      ...(asked.symptom || asked.bodySystem ? [tags.symptoms, tags.bodySystems] : []),
    ],
  }
}

const after = (publishedAt: string, id: number): Where => ({
  or: [
    { publishedAt: { less_than: publishedAt } },
    { and: [{ publishedAt: { equals: publishedAt } }, { id: { less_than: id } }] },
  ],
})

async function chosen(
  payload: Payload,
  { language, updatedSince, author, symptom, bodySystem }: Asked,
): Promise<Where[]> {
  const since = updatedSince && new Date(updatedSince).toISOString()
  return [
    ...(language ? [{ language: { equals: language } }] : []),
    ...(author ? [{ 'authors.slug': { equals: author } }] : []),
    ...(symptom ? [{ symptoms: { in: await idsBySlug(payload, symptom) } }] : []),
    ...(bodySystem ? [{ symptoms: { in: await idsOfPlace(payload, { system: bodySystem }) } }] : []),
    // What was dated ahead changes by appearing.
    ...(since
      ? [
          {
            or: [
              { updatedAt: { greater_than_equal: since } },
              { publishedAt: { greater_than_equal: since } },
            ],
          },
        ]
      : []),
  ]
}
