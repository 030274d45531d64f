import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import type { ContentField } from '../workflow/content-fields'
import type { Present } from './present'

/** A form says every ten seconds that it is open; one that has not for so long is closed, asleep or offline. */
const GONE_SECONDS = 15

type Here = { article: number; user: number; tab: string; field: ContentField | null; isReading: boolean }

/** Notes that a tab has an article open, by the database's clock. */
export async function noteHere(req: PayloadRequest, here: Here): Promise<void> {
  const connection = await connectionOf(req)
  // Nothing if the article was deleted meanwhile.
  await connection.execute(sql`
    insert into presences (article_id, user_id, tab, field, is_reading)
    select id, ${here.user}, ${here.tab}, ${here.field}::text, ${here.isReading}::boolean
    from articles where id = ${here.article}
    on conflict (article_id, user_id, tab) do update
      set field = excluded.field, is_reading = excluded.is_reading, seen_at = clock_timestamp()`)
}

/** Notes that a tab was closed. */
export async function noteGone(
  req: PayloadRequest,
  article: number,
  user: number,
  tab: string,
): Promise<void> {
  const connection = await connectionOf(req)
  await connection.execute(sql`
    delete from presences where article_id = ${article} and user_id = ${user} and tab = ${tab}`)
}

/**
 * Who has these articles open now, except the user, each person once: writing goes before reading, the latest first.
 */
export async function findPresent(req: PayloadRequest, articles: readonly number[]): Promise<Present[]> {
  if (articles.length === 0) return []
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select distinct on (p.article_id, u.name, u.id) p.article_id as article, u.name, p.field,
      p.is_reading as "isReading"
    from presences p join users u on u.id = p.user_id
    where p.article_id = any(${`{${articles.map(Number).join(',')}}`}::int[])
      and p.user_id is distinct from ${req.user?.id ?? null}::int
      and p.seen_at > clock_timestamp() - make_interval(secs => ${GONE_SECONDS})
    order by p.article_id, u.name, u.id, p.is_reading, p.seen_at desc`)
  return rows as Present[]
}

/** Deletes what no form has renewed. */
export async function sweepPresences(payload: Payload): Promise<void> {
  const connection = await connectionOf(payload)
  await connection.execute(sql`delete from presences where seen_at < now() - interval '1 hour'`)
}
