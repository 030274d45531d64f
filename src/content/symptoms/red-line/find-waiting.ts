import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'

const MOST = 20

/** A red line that waits for a clinician's approval. */
export type WaitingRedLine = {
  id: number
  name: string
  text: string
  /** Whether the requester wrote it. */
  isOwn: boolean
}

/** The red lines that no clinician approved as they are, the oldest change first. */
export async function findWaitingRedLines(req: PayloadRequest): Promise<WaitingRedLine[]> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select id, plain_name as name, red_line as text,
      coalesce(red_line_writer = ${req.user?.id ?? null}::int, false) as "isOwn"
    from symptoms where red_line <> '' and red_line is distinct from red_line_approval_text
    order by updated_at, id limit ${MOST}`)
  return rows as WaitingRedLine[]
}
