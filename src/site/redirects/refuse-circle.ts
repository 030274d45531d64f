import { sql } from '@payloadcms/db-postgres'
import { type CollectionBeforeChangeHook, ValidationError } from 'payload'
import { connectionOf } from '@/db/connection'
import { speak } from '@/design/panel-words'
import { refusalWords } from '@/design/panel-words/refusals'

/** Refuses redirect loops, over any number of other redirects. */
export const refuseCircle: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  const from: unknown = data.from ?? originalDoc?.from
  const to: unknown = data.to ?? originalDoc?.to
  if (!to || (data.isGone ?? originalDoc?.isGone) === true) return data
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    with recursive way (place) as (
      select ${String(to)}::varchar
      union select r."to" from redirects r join way on r."from" = way.place
      where r.id is distinct from ${originalDoc?.id ?? null}::int)
    select 1 from way where place = ${String(from)}`)
  if (rows.length === 0) return data
  const message = speak(refusalWords, req.i18n.language).circle
  throw new ValidationError({ collection: collection.slug, errors: [{ message, path: 'to' }] }, req.t)
}
