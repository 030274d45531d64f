import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import type { EventData } from './webhook-event'

/**
 * Queues an event for every webhook that wants it, in the request's transaction, so that the event and what it tells
 * of are stored together or not at all. The worker sends it (moving/webhooks). A trigger of the database does the
 * same for comments, which saves each a statement (migrations).
 */
export async function announce<Event extends keyof EventData>(
  req: PayloadRequest,
  event: Event,
  data: EventData[Event],
): Promise<void> {
  const connection = await connectionOf(req)
  await connection.execute(sql`
    insert into webhook_deliveries (webhook_id, event, data)
    select w.id, ${event}, ${JSON.stringify(data)}::jsonb
    from webhooks w join webhooks_events e on e.parent_id = w.id
    where w.is_off is not true and e.value::text = ${event}`)
}
