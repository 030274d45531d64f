import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { v5 } from 'uuid'
import { connectionOf } from '@/db/connection'

/** What has a feed ID; these words are part of IDs that feed readers store, so they never change. */
type Kind = 'site' | 'article' | 'author' | 'symptom' | 'comment' | 'comments-of-article'

/** The ID of something as a URN (RFC 9562, RFC 4122); `id` is its primary key, 0 for the site itself. */
export type LastingIds = (kind: Kind, id: number) => string

/**
 * IDs based on nothing that an editor or operator can change: the database's permanent identity and the primary
 * key.
 *
 * @throws the database's error
 */
export async function readLastingIds(payload: Payload): Promise<LastingIds> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`select id from site_identity`)
  return lastingIdsOf(String(rows[0]?.id))
}

/** The same for a site whose permanent identity is known. */
export const lastingIdsOf =
  (site: string): LastingIds =>
  (kind, id) =>
    `urn:uuid:${v5(`${kind}:${id}`, site)}`
