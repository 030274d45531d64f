import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'

const MOST = 50

/** One message, as administrators see it. Times are ISO 8601. */
export type ListedDelivery = {
  id: string
  event: string
  madeAt: string
  attempts: number
  /** Whether it will be sent, for the first time or again. */
  isWaiting: boolean
  /** The last answer's status; null if there was none. */
  status: number | null
  /** Why there was no answer. */
  failure: string | null
  isDelivered: boolean
}

/** The last messages of a webhook, newest first. The caller has checked access. */
export async function listDeliveries(req: PayloadRequest, webhook: number): Promise<ListedDelivery[]> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select id, event, made_at as "madeAt", attempts, next_at is not null as "isWaiting", status, failure,
      delivered_at is not null as "isDelivered"
    from webhook_deliveries where webhook_id = ${webhook} order by made_at desc, id limit ${MOST}`)
  return (rows as unknown as ListedDelivery[]).map((row) => ({
    ...row,
    madeAt: new Date(row.madeAt).toISOString(),
  }))
}
