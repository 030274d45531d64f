import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { preparedConnection } from '@/db/prepared-connection'
import { readTogether } from '@/db/read-together'
import type { CommentOrder } from '@/html/site-view'
import type { Voice } from './comment-rules'
import type { CommentList, CommentView } from './comment-view'
import { cutPages } from './cut-pages'
import { orderThreads, type Placed, type Shown } from './order-threads'
import { changeableUntil } from './own-comments'

/** So many of the first comments are read with their words at once: more than one page has. */
const FEW = 60

/** What readers may see of an approved comment. Times are milliseconds. */
type Words = {
  displayName: string
  text: string
  voice: Voice
  editedAt: number | null
  profileSlug: string | null
}
export type PlaceRow = Placed & { words: Words | null; now: number }

const wordsOf = sql`json_build_object('displayName', c.display_name, 'text', c.text, 'voice', c.voice,
  'editedAt', floor(extract(epoch from c.edited_at) * 1000),
  'profileSlug', (select slug from authors a where a.id = c.profile_id and a._status = 'published'))`

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
  const { places } = await readTogether(payload, { places: placesQuery(article, order) })
  return toThreads(payload, places, order, page)
}

/**
 * The same from the rows of `placesQuery`.
 *
 * @returns null for a missing page; the first page always exists
 */
export async function toThreads(
  payload: Payload,
  places: PlaceRow[],
  order: CommentOrder,
  page = 1,
): Promise<CommentList | null> {
  const shown = orderThreads(places, order)
  const pages = cutPages(shown)
  const part = pages[page - 1]
  if (!part) return null
  const now = places[0]?.now ?? 0
  const items = toViews(part, places, await findWords(payload, part, places), now)
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
  const { places } = await readTogether(payload, { places: placesQuery(article, order) })
  const shown = orderThreads(places, order)
  const page = cutPages(shown).findIndex((part) =>
    part.some(({ id, isPublic }) => id === comment && isPublic),
  )
  return page < 0 ? null : page + 1
}

/**
 * The structure of an article's comments, with the words of the first approved ones. Includes invisible comments,
 * because they may hold a thread together.
 */
export function placesQuery(article: number, order: CommentOrder) {
  const place = order === 'newest' ? sql`c.created_at desc, c.id desc` : sql`c.created_at, c.id`
  return sql<PlaceRow>`
    select c.id, c.parent_id as parent, extract(epoch from c.created_at)::float8 * 1000 as "createdAt",
      c.status = 'approved' as "isPublic", length(c.text) as length,
      floor(extract(epoch from now()) * 1000)::float8 as now,
      case when c.status = 'approved' and row_number() over (order by ${place}) <= ${FEW} then ${wordsOf} end as words
    from comments c where c.article_id = ${article} order by c.created_at, c.id`
}

/** The words of the approved comments among these and their parents, by id. */
async function findWords(payload: Payload, part: Shown[], places: PlaceRow[]): Promise<Map<number, Words>> {
  const known = (rows: { id: number; words: Words | null }[]) =>
    new Map(rows.flatMap(({ id, words }) => (words ? [[id, words]] : [])))
  const ids = new Set(part.flatMap(({ id, parent }) => (parent ? [id, parent] : [id])))
  const isComplete = places.every(({ id, isPublic, words }) => !isPublic || words !== null || !ids.has(id))
  if (isComplete) return known(places)
  const { rows } = await preparedConnection(payload).execute(sql`
    select c.id, ${wordsOf} as words from comments c
    where c.id = any(${sql.param([...ids])}::int[]) and c.status = 'approved'`)
  return known(rows as { id: number; words: Words }[])
}

function toViews(part: Shown[], places: PlaceRow[], words: Map<number, Words>, now: number): CommentView[] {
  const times = new Map(places.map(({ id, createdAt }) => [id, createdAt]))
  return part.map(({ id, parent, depth }) => {
    const comment = words.get(id)
    const replied = parent === null ? undefined : words.get(parent)
    const createdAt = comment ? isoTime(times.get(id) ?? 0) : ''
    return {
      id,
      depth,
      displayName: comment?.displayName ?? '',
      text: comment?.text ?? '',
      createdAt,
      editedAt: comment?.editedAt ? isoTime(comment.editedAt) : null,
      replyTo: parent !== null && replied ? { id: parent, displayName: replied.displayName } : null,
      voice: comment?.voice ?? 'reader',
      profileSlug: comment?.profileSlug ?? null,
      isGone: comment === undefined,
      isChangeable: comment?.voice === 'reader' && changeableUntil(createdAt) > now,
    }
  })
}

const isoTime = (milliseconds: number) => new Date(Math.floor(milliseconds)).toISOString()
