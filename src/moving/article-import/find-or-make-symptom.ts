import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { slugFrom } from '@/site/redirects/slug-field'

/**
 * The symptom with this name: common, medical, exact or lay. Related names do not count, because they mean
 * something else. An unknown name creates a new symptom.
 */
export async function findOrMakeSymptom(
  req: PayloadRequest,
  name: string,
): Promise<{ id: number; made: boolean }> {
  const connection = await connectionOf(req)
  const slug = slugFrom(name)
  const { rows } = await connection.execute(sql`
    select s.id from symptoms s
    where lower(s.plain_name) = lower(${name}) or lower(s.medical_name) = lower(${name}) or s.slug = ${slug}
      or exists (select 1 from symptoms_names n where n._parent_id = s.id
        and n.kind in ('exact', 'lay') and lower(n.text) = lower(${name}))
    order by s.id limit 1`)
  const known = rows[0]?.id
  if (known !== undefined) return { id: Number(known), made: false }
  const symptom = await req.payload.create({
    collection: 'symptoms',
    data: { plainName: name.charAt(0).toLocaleUpperCase('en') + name.slice(1), slug },
    depth: 0,
    req,
  })
  return { id: symptom.id, made: true }
}
