import { sql } from '@payloadcms/db-postgres'
import { APIError, type Endpoint, NotFound, type PayloadRequest } from 'payload'
import { staffRequestId } from '@/access/staff-request'
import { connectionOf } from '@/db/connection'
import { runInTransaction } from '@/db/run-in-transaction'
import { speak } from '@/design/panel-words'
import { webhookWords } from '@/design/panel-words/webhooks'
import { recordAudit } from '@/desk/audit-log/record-audit'
import { requireAdministrator } from '@/desk/users/require-user'
import type { Webhook } from '@/payload-types'
import { makeNonce, secretText } from './webhook-secret'

const noStore = { headers: { 'Cache-Control': 'no-store' } }
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

async function webhookOf(req: PayloadRequest): Promise<Webhook> {
  requireAdministrator(req)
  const id = staffRequestId(req)
  const found = await req.payload.findByID({
    collection: 'webhooks',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  if (!found) throw new NotFound(req.t)
  return found
}

const audit = (
  req: PayloadRequest,
  { id, name }: Webhook,
  action: 'renew webhook secret' | 'send webhook again',
) => recordAudit(req, { action, target: 'webhooks', targetId: id, title: name })

/** `POST /api/webhooks/:id/secret`: makes a new secret, and shows it this once. */
const renewSecret: Endpoint = {
  path: '/:id/secret',
  method: 'post',
  handler: async (req) => {
    const webhook = await webhookOf(req)
    const nonce = makeNonce()
    await runInTransaction(req, async () => {
      const connection = await connectionOf(req)
      await connection.execute(sql`update webhooks set secret_nonce = ${nonce} where id = ${webhook.id}`)
      await audit(req, webhook, 'renew webhook secret')
    })
    return Response.json({ secret: secretText(nonce) }, noStore)
  },
}

function requireOn(req: PayloadRequest, { isOff }: Webhook): void {
  if (isOff) throw new APIError(speak(webhookWords, req.i18n.language).off, 409, undefined, true)
}

/** `POST /api/webhooks/:id/ping`: queues a message without content. */
const ping: Endpoint = {
  path: '/:id/ping',
  method: 'post',
  handler: async (req) => {
    const webhook = await webhookOf(req)
    requireOn(req, webhook)
    const connection = await connectionOf(req)
    await connection.execute(sql`
      insert into webhook_deliveries (webhook_id, event, data) values (${webhook.id}, 'ping', '{}')`)
    return Response.json({ message: speak(webhookWords, req.i18n.language).log.queued }, noStore)
  },
}

/** `POST /api/webhooks/:id/deliveries/:delivery/again`: sends a message again, under the same id. */
const sendAgain: Endpoint = {
  path: '/:id/deliveries/:delivery/again',
  method: 'post',
  handler: async (req) => {
    const webhook = await webhookOf(req)
    requireOn(req, webhook)
    const delivery = String(req.routeParams?.delivery)
    const words = speak(webhookWords, req.i18n.language)
    const isFound = await runInTransaction(req, async () => {
      if (!UUID.test(delivery)) return false
      const connection = await connectionOf(req)
      const { rows } = await connection.execute(sql`
        update webhook_deliveries set next_at = now(), attempts = 0
        where id = ${delivery}::uuid and webhook_id = ${webhook.id} returning id`)
      if (rows.length > 0) await audit(req, webhook, 'send webhook again')
      return rows.length > 0
    })
    if (!isFound) throw new APIError(words.gone, 404, undefined, true)
    return Response.json({ message: words.log.queued }, noStore)
  },
}

export const webhookEndpoints: Endpoint[] = [renewSecret, ping, sendAgain]
