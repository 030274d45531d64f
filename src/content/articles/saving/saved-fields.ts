import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import type { ContentField } from '../workflow/content-fields'

/** An earlier value of a field, with its mark in the stamp (../workflow/content-digest.ts). */
type SavedField = { field: ContentField; mark: string; value: unknown }

/** With the account that saved it; null for the site itself. */
export type KeptField = SavedField & { savedBy: number | null }

/**
 * Stores earlier field values, as the base of later merges and for recovery. Part of the request's transaction.
 * Existing ones keep their first author and are refreshed.
 */
export async function keepFields(
  req: PayloadRequest,
  article: number,
  fields: readonly KeptField[],
): Promise<void> {
  if (fields.length === 0) return
  const connection = await connectionOf(req)
  const rows = fields.map(({ field, mark, value, savedBy }) => ({ field, mark, value, saved_by: savedBy }))
  await connection.execute(sql`
    insert into saved_fields (article_id, field, mark, value, saved_by)
    select ${article}, field, mark, coalesce(value, 'null'), saved_by
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (field text, mark text, value jsonb, saved_by int)
    on conflict (article_id, field, mark) do update set saved_at = clock_timestamp()`)
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

/** Older values are no longer needed: no open form is that old, and nobody has asked for them. */
const KEPT_DAYS = 7

/** Deletes expired values. */
export async function sweepSavedFields(payload: Payload): Promise<void> {
  const connection = await connectionOf(payload)
  await connection.execute(sql`
    delete from saved_fields where saved_at < now() - make_interval(days => ${KEPT_DAYS})`)
}
