import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { tags } from '@/cache/tags'
import { preparedConnection } from '@/db/prepared-connection'
import type { NamedLink } from '@/design/LinkList'
import { Memory } from './memory'

const known = new Memory<null, NamedLink[]>(2, [tags.bodySystems])

/** The body systems by name. How many articles each has is not read: counting them would cost more than the search. */
export async function listSystems(payload: Payload): Promise<NamedLink[]> {
  const systems = await known.get([null], async () => {
    const { rows } = await preparedConnection(payload).execute(sql`
      select slug, name from body_systems order by name`)
    return new Map([[null, rows as NamedLink[]]])
  })
  return systems.get(null) ?? []
}
