import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'

const MOST = 20

/** A profile with a proposed change, and who proposed it. */
export type WaitingProfile = { id: number; name: string; by: string }

/** The profiles with a pending proposal, oldest first. */
export async function findWaitingProfiles(req: PayloadRequest): Promise<WaitingProfile[]> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select parent_id as id, coalesce(version_name, '') as name, coalesce(version_proposal_by, '') as by
    from _authors_v where latest and version__status = 'draft' and version_proposal_state = 'waiting'
      and parent_id is not null
    order by version_proposal_at, parent_id limit ${MOST}`)
  return rows as WaitingProfile[]
}
