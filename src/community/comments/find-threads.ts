import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { connectionOf } from '@/db/connection'
import { readDatabaseClock } from '@/db/database-clock'
import type { CommentOrder } from '@/html/site-view'
import type { CommentList, CommentView } from './comment-view'
import { cutPages } from './cut-pages'
import { orderThreads, type Placed, type Shown } from './order-threads'
import { changeableUntil } from './own-comments'

/**
 * One page of an article's comments, in threads.
 *
 * @param page from 1
 * @returns null for a missing page; the first page always exists
 */
export async function findThreads(
  payload: Payload,
  article: number,
  order: CommentOrder,
  page = 1,
): Promise<CommentList | null> {
  const shown = orderThreads(await findPlaces(payload, article), order)
  const pages = cutPages(shown)
  const part = pages[page - 1]
  if (!part) return null
  const now = (await readDatabaseClock(payload)).getTime()
  const items = await withWords(payload, part, now)
  const left = items
    .filter(({ isChangeable }) => isChangeable)
    .map(({ createdAt }) => changeableUntil(createdAt) - now)
  return {
    items,
    total: shown.filter(({ isPublic }) => isPublic).length,
    page,
    pages: pages.length,
    order,
    settlesInMs: Math.min(Infinity, ...left),
  }
}

/**
 * The page on which a comment appears.
 *
 * @returns null if it is not visible
 */
export async function findPageOf(
  payload: Payload,
  article: number,
  comment: number,
  order: CommentOrder,
): Promise<number | null> {
  const shown = orderThreads(await findPlaces(payload, article), order)
  const page = cutPages(shown).findIndex((part) =>
    part.some(({ id, isPublic }) => id === comment && isPublic),
  )
  return page < 0 ? null : page + 1
}

/** Structure only, no text: includes invisible comments, because they may hold a thread together. */
async function findPlaces(payload: Payload, article: number): Promise<Placed[]> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`
    select id, parent_id as parent, extract(epoch from created_at)::float8 * 1000 as created_at,
      status = 'approved' as is_public, length(text) as length
    from comments where article_id = ${article} order by created_at, id`)
  return (
    rows as { id: number; parent: number | null; created_at: number; is_public: boolean; length: number }[]
  ).map(({ id, parent, created_at, is_public, length }) => ({
    id,
    parent,
    createdAt: created_at,
    isPublic: is_public,
    length,
  }))
}

async function withWords(payload: Payload, shown: Shown[], now: number): Promise<CommentView[]> {
  const ids = [...new Set(shown.flatMap(({ id, parent }) => (parent ? [id, parent] : [id])))]
  if (ids.length === 0) return []
  const { docs } = await payload.find({
    collection: 'comments',
    where: { and: [{ id: { in: ids } }, { status: { equals: 'approved' } }] },
    select: { displayName: true, text: true, createdAt: true, editedAt: true, voice: true, profile: true },
    depth: 0,
    limit: ids.length,
    pagination: false,
    overrideAccess: false,
  })
  const byId = new Map(docs.map((doc) => [doc.id, doc]))
  const slugs = await findSlugs(
    payload,
    docs.flatMap(({ profile }) => (typeof profile === 'number' ? [profile] : [])),
  )
  return shown.map(({ id, parent, depth }) => {
    const comment = byId.get(id)
    const replied = parent === null ? undefined : byId.get(parent)
    return {
      id,
      depth,
      displayName: comment?.displayName ?? '',
      text: comment?.text ?? '',
      createdAt: comment?.createdAt ?? '',
      editedAt: comment?.editedAt ?? null,
      replyTo: replied ? { id: replied.id, displayName: replied.displayName } : null,
      voice: comment?.voice ?? 'reader',
      profileSlug: typeof comment?.profile === 'number' ? (slugs.get(comment.profile) ?? null) : null,
      isGone: comment === undefined,
      isChangeable: comment?.voice === 'reader' && changeableUntil(comment.createdAt) > now,
    }
  })
}

async function findSlugs(payload: Payload, ids: number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map()
  const { docs } = await payload.find({
    collection: 'authors',
    where: { id: { in: ids } },
    select: { slug: true },
    depth: 0,
    limit: ids.length,
    pagination: false,
    overrideAccess: false,
  })
  return new Map(docs.map(({ id, slug }) => [id, slug]))
}
