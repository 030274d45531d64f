import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { connectionOf } from '@/db/connection'
import { KEPT_DAYS } from './asked-import'
import { removeOtherUploads } from './uploaded-file'

/** Remarks about single things of an old import help nobody any more. */
const REMARKS_KEPT_DAYS = 30

/**
 * Forgets uploads that nobody goes on with and imports of which nothing came, shortens old reports, and deletes the files
 * that are not needed any more.
 */
export async function sweepImports(payload: Payload): Promise<void> {
  const connection = await connectionOf(payload)
  await connection.execute(sql`
    delete from site_imports where batch_id is null and state in ('uploading', 'asking', 'ready', 'failed', 'stopped')
      and changed_at < now() - make_interval(days => ${KEPT_DAYS})`)
  await connection.execute(sql`
    update site_imports set report = report || '{"outcomes": [], "problems": []}', undone = undone - 'kept' || '{"kept": []}'
    where changed_at < now() - make_interval(days => ${REMARKS_KEPT_DAYS})
      and jsonb_array_length(coalesce(report->'outcomes', '[]') || coalesce(report->'problems', '[]')
        || coalesce(undone->'kept', '[]')) > 0`)
  const { rows } = await connection.execute(sql`
    select id from site_imports where state not in ('done', 'undone')
      and (state not in ('failed', 'stopped') or changed_at > now() - make_interval(days => ${KEPT_DAYS}))`)
  await removeOtherUploads(new Set(rows.map(({ id }) => String(id))))
}
