import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { newestVersionRead } from '@/db/changed-version'
import { connectionOf } from '@/db/connection'

/**
 * Who writes the version that a save makes, one name a line; null for the site itself. An automatic save overwrites
 * the one before it, whose writers are kept.
 *
 * @param id of the article; absent for a new one
 */
export async function namesOfSavers(req: PayloadRequest, id: number | undefined): Promise<string | null> {
  const name = req.user?.name.replaceAll('\n', ' ')
  if (!name) return null
  if (id === undefined || req.searchParams?.get('autosave') !== 'true') return name
  const newest = await findNewest(req, id)
  const before = newest?.autosave && newest.names ? newest.names.split('\n') : []
  return [...new Set([...before, name])].join('\n')
}

type Newest = { autosave?: boolean | null; names: string | null }

async function findNewest(req: PayloadRequest, id: number): Promise<Newest | undefined> {
  const read = await newestVersionRead(req, 'articles', id)
  if (read) return { autosave: read.autosave, names: (read.version.savedBy as string | null) ?? null }
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select autosave, version_saved_by as names from _articles_v
    where parent_id = ${id} and latest`)
  return rows[0] as Newest | undefined
}
