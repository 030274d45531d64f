import { sql } from '@payloadcms/db-postgres'
import { APIError, Forbidden, NotFound, type PayloadRequest } from 'payload'
import { scopeFor } from '@/access/access-table'
import { whoIs } from '@/access/roles'
import { purge } from '@/cache/purge'
import { tags } from '@/cache/tags'
import { connectionOf } from '@/db/connection'
import { lockRows } from '@/db/lock-rows'
import { SEARCH_PINS_LOCK } from '@/db/locks'
import { speak } from '@/design/panel-words'
import { tryQueryWords } from '@/design/panel-words/try-query'
import { recordAudit } from '@/desk/audit-log/record-audit'
import { pinKey } from './pin-key'

/** More would be a list of somebody's own and no search. */
const MOST = 3

/** Who decides what stands first: whoever edits all articles. */
export const mayPin = ({ user }: Pick<PayloadRequest, 'user'>): boolean =>
  scopeFor('articles', 'update', whoIs(user)) === 'all'

export type Pin = { query: string; article: number | string; isPinned: boolean }

/**
 * Puts an article first for a query, behind those that are pinned already, or takes it away from there, in the
 * request's transaction. Doing it again changes nothing.
 *
 * @param article its id, or its public address or the end of it
 * @throws Forbidden; NotFound; APIError 400 for a query that cannot have any, 409 for a fourth article or one that is
 * not published
 */
export async function setPin(req: PayloadRequest, { query, article, isPinned }: Pin): Promise<void> {
  if (!mayPin(req)) throw new Forbidden(req.t)
  const words = speak(tryQueryWords, req.i18n.language)
  const key = pinKey(query)
  if (key === null) throw new APIError(words.noPinsFor, 400, undefined, true)
  const connection = await connectionOf(req)
  await connection.execute(sql`select pg_advisory_xact_lock(${SEARCH_PINS_LOCK}, hashtext(${key}))`)
  const { id, question, isPublished } = await find(req, article)
  const { rows } = await connection.execute(sql`
    select article_id as id from search_pins where query = ${key} order by place`)
  const before = (rows as { id: number }[]).map((row) => row.id)
  if (before.includes(id) === isPinned) return
  if (isPinned && !isPublished) throw new APIError(words.notPublished, 409, undefined, true)
  if (isPinned && before.length >= MOST) throw new APIError(words.tooMany(MOST), 409, undefined, true)
  const after = isPinned ? [...before, id] : before.filter((each) => each !== id)
  await connection.execute(sql`delete from search_pins where query = ${key}`)
  await connection.execute(sql`
    insert into search_pins (query, place, article_id)
    select ${key}, a.place, a.id from unnest(${`{${after.join(',')}}`}::int[]) with ordinality as a (id, place)`)
  await purge(req, { stale: [tags.pins], drop: [] })
  await recordAudit(req, {
    action: isPinned ? 'pin to search' : 'unpin from search',
    target: 'articles',
    targetId: id,
    title: question,
    details: { query: key },
  })
}

type Found = { id: number; question: string; isPublished: boolean }

/** The article, which nobody withdraws or deletes meanwhile. */
async function find(req: PayloadRequest, article: number | string): Promise<Found> {
  const connection = await connectionOf(req)
  const slug = typeof article === 'string' ? slugIn(article) : null
  const { rows: found } = await connection.execute(sql`
    select id from articles where ${slug === null ? sql`id = ${Number(article)}` : sql`slug = ${slug}`}`)
  const [id] = (found as { id: number }[]).map((row) => row.id)
  if (id === undefined) throw new NotFound(req.t)
  await lockRows(req, 'articles', [id])
  const { rows } = await connection.execute(sql`
    select id, coalesce(question, '') as question,
      coalesce(_status = 'published' and published_at <= now(), false) as "isPublished" from articles where id = ${id}`)
  const [row] = rows as Found[]
  if (!row) throw new NotFound(req.t)
  return row
}

/** Of an address as it is copied from a browser. */
const slugIn = (address: string): string =>
  /^(?:.*\/articles\/)?([^/?#]+)/.exec(address.trim())?.[1]?.toLowerCase() ?? ''
