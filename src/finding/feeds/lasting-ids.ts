import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { v5 } from 'uuid'
import { preparedConnection } from '@/db/prepared-connection'

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
  const { rows } = await preparedConnection(payload).execute(identityQuery)
  return toLastingIds(rows as IdentityRow[])
}

type IdentityRow = { id: string }

/** The rows of `readLastingIds`, for `readTogether`. */
export const identityQuery = sql<IdentityRow>`select id from site_identity`

export const toLastingIds = (rows: IdentityRow[]): LastingIds => lastingIdsOf(String(rows[0]?.id))

/** The same for a site whose permanent identity is known. */
export const lastingIdsOf =
  (site: string): LastingIds =>
  (kind, id) =>
    `urn:uuid:${v5(`${kind}:${id}`, site)}`
