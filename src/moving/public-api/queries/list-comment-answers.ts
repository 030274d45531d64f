import type { Payload } from 'payload'
import type { z } from 'zod'
import type { Tagged } from '@/cache/tagged'
import { tags } from '@/cache/tags'
import { sayBars } from '@/community/comments/covered-words'
import { idsOf } from '@/db/ids-of'
import { published } from '@/db/published'
import { stringsFor } from '@/design/strings'
import { readLastingIds } from '@/finding/feeds/lasting-ids'
import type { SiteView } from '@/html/site-view'
import { linkTo } from '../links'
import { pageOf, positionOf } from '../position'
import type { comment } from '../schemas/answers'
import { idPosition } from './author-answers'

type Listed = { items: z.infer<typeof comment>[]; nextCursor: string | null }

/** The approved comments on a published article, oldest first; null if there is no such article. */
export async function listCommentAnswers(
  payload: Payload,
  site: SiteView,
  slug: string,
  { cursor, limit }: { cursor?: string; limit: number },
): Promise<Tagged<Listed> | null> {
  const [last = 0] = positionOf(idPosition, cursor) ?? []
  const article = await findArticleId(payload, slug)
  if (article === null) return null
  const { docs } = await payload.find({
    collection: 'comments',
    where: {
      and: [
        { article: { equals: article } },
        { status: { equals: 'approved' } },
        { id: { greater_than: last } },
      ],
    },
    select: {
      displayName: true,
      text: true,
      createdAt: true,
      editedAt: true,
      voice: true,
      profile: true,
      parent: true,
    },
    sort: 'id',
    depth: 0,
    limit: limit + 1,
    pagination: false,
    overrideAccess: false,
  })
  const { rows, nextCursor } = pageOf(docs, limit, ({ id }) => [id])
  const profileIds = [...new Set(rows.flatMap(({ profile }) => idsOf(profile)))]
  const [lastingId, parents, profiles] = await Promise.all([
    readLastingIds(payload),
    findShown(payload, [...new Set(rows.flatMap(({ parent }) => idsOf(parent)))]),
    findProfiles(payload, profileIds),
  ])
  const covered = stringsFor(site.language).comments.covered
  const items = rows.map(({ id, displayName, text, createdAt, editedAt, voice, profile, parent }) => {
    const repliedTo = idsOf(parent).find((one) => parents.has(one))
    const by = idsOf(profile).flatMap((one) => profiles.get(one) ?? [])[0]
    return {
      id: lastingId('comment', id),
      url: `${site.url}/comments/${id}`,
      displayName,
      text: sayBars(text, covered),
      createdAt,
      editedAt: editedAt ?? null,
      inReplyTo: repliedTo === undefined ? null : lastingId('comment', repliedTo),
      voice,
      author: by ? linkTo(site, 'authors')(by) : null,
    }
  })
  return { view: { items, nextCursor }, tags: [tags.article(article), ...profileIds.map(tags.author)] }
}

async function findArticleId(payload: Payload, slug: string): Promise<number | null> {
  const { docs } = await payload.find({
    collection: 'articles',
    where: { and: [published(), { slug: { equals: slug } }] },
    select: { slug: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
  })
  return docs[0]?.id ?? null
}

/** Of these comments, those that readers see. */
async function findShown(payload: Payload, ids: number[]): Promise<Set<number>> {
  if (ids.length === 0) return new Set()
  const { docs } = await payload.find({
    collection: 'comments',
    where: { and: [{ id: { in: ids } }, { status: { equals: 'approved' } }] },
    select: { voice: true },
    depth: 0,
    limit: ids.length,
    pagination: false,
    overrideAccess: false,
  })
  return new Set(docs.map(({ id }) => id))
}

async function findProfiles(
  payload: Payload,
  ids: number[],
): Promise<Map<number, { slug: string; name: string }>> {
  if (ids.length === 0) return new Map()
  const { docs } = await payload.find({
    collection: 'authors',
    where: { id: { in: ids } },
    select: { slug: true, name: true },
    depth: 0,
    limit: ids.length,
    pagination: false,
    overrideAccess: false,
  })
  return new Map(docs.map(({ id, slug, name }) => [id, { slug, name }]))
}
