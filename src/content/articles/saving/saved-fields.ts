import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import type { ContentField } from '../workflow/content-fields'

/** An earlier value of a field, with its mark in the stamp (../workflow/content-digest.ts). */
type SavedField = { field: ContentField; mark: string; value: unknown }

export type KeptField = SavedField & {
  /** The account that sent it; null for the site itself. */
  savedBy: number | null
  /**
   * - `sent`: saved or merged just now
   * - `replaced`: stood there until now; who wrote it, and when, stays as it was
   * - `cut`: the same, and what replaced it lacks some of its words
   * - `refused`: sent, but not stored in the article
   */
  as: 'sent' | 'replaced' | 'cut' | 'refused'
}

/** Stores field values, as the base of later merges and for recovery. Part of the source's transaction, if any. */
export async function keepFields(
  source: Payload | PayloadRequest,
  article: number,
  fields: readonly KeptField[],
): Promise<void> {
  if (fields.length === 0) return
  const connection = await connectionOf(source)
  await connection.execute(keepingFields(article, fields))
}

/** The statement that does it. */
export function keepingFields(article: number, fields: readonly KeptField[]): SQL {
  // The text that is replaced stands in the newest version still, and need not be sent.
  const isStored = ({ field, as }: KeptField) => field === 'body' && (as === 'replaced' || as === 'cut')
  const rows = fields.map(({ savedBy, ...field }) => ({
    ...field,
    saved_by: savedBy,
    ...(isStored({ savedBy, ...field }) && { value: null, is_stored: true }),
  }))
  return sql`
    insert into saved_fields (article_id, field, mark, value, saved_by, is_refused, is_cut)
    select ${article}, given.field, mark, coalesce(case when is_stored
        then coalesce((select version_body from _articles_v where parent_id = ${article} and latest),
          (select body from articles where id = ${article})) else value end, 'null'),
      saved_by,
      given.as = 'refused', given.as = 'cut'
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (field text, mark text, value jsonb, saved_by int, "as" text, is_stored boolean)
    on conflict (article_id, field, mark) do update set
      needed_at = clock_timestamp(),
      saved_by = coalesce(excluded.saved_by, saved_fields.saved_by),
      saved_at = case when excluded.saved_by is null then saved_fields.saved_at else excluded.saved_at end,
      is_refused = saved_fields.is_refused and excluded.is_refused,
      is_cut = saved_fields.is_cut or excluded.is_cut`
}

/**
 * A field's value for a mark.
 *
 * @returns undefined if it is no longer stored
 */
export async function findField(
  req: PayloadRequest,
  article: number,
  field: ContentField,
  mark: string,
): Promise<{ value: unknown } | undefined> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select value from saved_fields where article_id = ${article} and field = ${field} and mark = ${mark}`)
  return rows[0] as { value: unknown } | undefined
}

/** Who last saved a field's current value, and when (ISO 8601). Null if unknown. */
export async function findSaver(
  req: PayloadRequest,
  article: number,
  field: ContentField,
  mark: string,
): Promise<{ who: string; at: string } | null> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select u.name as who, to_json(s.saved_at) #>> '{}' as at from saved_fields s join users u on u.id = s.saved_by
    where s.article_id = ${article} and s.field = ${field} and s.mark = ${mark}`)
  return (rows[0] as { who: string; at: string } | undefined) ?? null
}

/** Deletes values that nobody has needed for as long as the settings say, by the database's clock. */
export async function sweepSavedFields(payload: Payload): Promise<void> {
  const { recoveryDays } = await payload.findGlobal({ slug: 'settings', depth: 0 })
  const connection = await connectionOf(payload)
  await connection.execute(sql`
    delete from saved_fields where needed_at < now() - ${recoveryDays} * interval '1 day'`)
}
