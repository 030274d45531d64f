import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { connectionOf } from '@/db/connection'
import { keyedHash } from '@/forms/keyed-hash'
import { MOST_WISHES } from './wish-rules'

export type Wish = {
  text: string
  /** BCP 47 tag of the page on which it was written. */
  language: string
  /** Unique per served form; a duplicate submission counts nothing. */
  submission: string
}

const keyOf = ({ submission, text }: Wish) => keyedHash('submission', `wish:${submission}:${text}`)

/** Whether this very form has stored these words already. */
export async function isStoredWish(payload: Payload, wish: Wish): Promise<boolean> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`
    select 1 from reader_wishes where lower(text) = lower(${wish.text}) and language = ${wish.language}
      and last_submission = ${keyOf(wish)}`)
  return rows.length > 0
}

/**
 * Stores what a reader looked for: the words, their language, the day and how often they came; nothing about who
 * sent them. The same words are one row.
 *
 * @returns false if the table is full, and nothing was stored
 * @throws the database's error; then nothing was stored
 */
export async function storeWish(payload: Payload, wish: Wish): Promise<boolean> {
  const { text, language } = wish
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`
    insert into reader_wishes as kept (text, language, last_submission)
    select ${text}, ${language}, ${keyOf(wish)}
    where exists (select 1 from reader_wishes where lower(text) = lower(${text}) and language = ${language})
      or (select count(*) from reader_wishes) < ${MOST_WISHES}
    on conflict (lower(text), language) do update set
      times = kept.times + (kept.last_submission <> excluded.last_submission)::int,
      last_on = current_date, last_submission = excluded.last_submission
    returning id`)
  return rows.length > 0
}
