import { signingKey } from '@/desk/webhooks/webhook-secret'
import { env } from '@/env'
import { lastingIdsOf } from '@/finding/feeds/lasting-ids'
import type { JobsLock } from '@/jobs/jobs-lock'
import { type Outcome, postMessage } from './post-message'
import { presentEvent } from './present-event'
import { signMessage } from './sign-message'

/** Pauses after each failed attempt: from seconds to a day, three days in all. */
const PAUSES_SECONDS = [5, 60, 300, 1800, 7200, 18_000, 36_000, 72_000, 86_400]

/**
 * Takes one due message of each webhook, so that a slow receiver only delays its own. The next attempt is planned
 * before this one is made: a worker that dies meanwhile has not lost the message.
 */
const TAKE = `
  with due as (
    select distinct on (d.webhook_id) d.id from webhook_deliveries d join webhooks w on w.id = d.webhook_id
    where d.next_at <= now() and w.is_off is not true
    order by d.webhook_id, d.next_at, d.made_at)
  update webhook_deliveries d set attempts = d.attempts + 1,
    next_at = now() + make_interval(secs => coalesce(($1::int[])[d.attempts + 1], 86400))
  from due, webhooks w where d.id = due.id and w.id = d.webhook_id
  returning (d.event not in ('article.published', 'article.corrected') or exists (select 1 from articles a
      where a.id = (d.data->>'article')::int and a._status = 'published')) as is_current,
    d.id, d.event, d.data, d.made_at, d.attempts, w.address, w.secret_nonce`

const NOTE = `
  with noted as (
    update webhook_deliveries set status = $2::int, failure = $3::text,
      delivered_at = case when $4::boolean then now() end, next_at = case when $5::boolean then next_at end
    where id = $1 returning webhook_id)
  update webhooks w set failing_since = case when $4::boolean then null else coalesce(w.failing_since, now()) end
  from noted where w.id = noted.webhook_id and (w.failing_since is null) <> $4::boolean`

/** What was published is not sent any more once it is withdrawn, also when it is asked for again. */
const DROP = `update webhook_deliveries set next_at = null, status = null, failure = 'withdrawn' where id = $1`

type Due = {
  is_current: boolean
  id: string
  event: string
  data: unknown
  made_at: Date
  attempts: number
  address: string
  secret_nonce: string
}

export type DeliveryRules = { self: string; allowsInside: boolean; timeoutMs?: number }

const usualRules = (): DeliveryRules => ({
  self: env.PUBLIC_URL,
  allowsInside: env.WEBHOOKS_INSIDE === 'on',
})

/**
 * Sends the messages that are due, at most one of each webhook at a time, until none is left.
 *
 * @returns how many attempts were made
 * @throws the database's error; nothing is lost
 */
export async function deliverDue(
  lock: Pick<JobsLock, 'query'>,
  goesOn: () => boolean,
  rules = usualRules(),
): Promise<number> {
  let count = 0
  while (goesOn()) {
    const { rows } = await lock.query(TAKE, [PAUSES_SECONDS])
    if (rows.length === 0) break
    const { rows: identity } = await lock.query('select id from site_identity')
    const lastingId = lastingIdsOf(String(identity[0]?.id))
    await Promise.all(
      (rows as Due[]).map(async (due) => {
        if (!due.is_current) return void (await lock.query(DROP, [due.id]))
        const body = presentEvent(due.event, new Date(due.made_at), due.data, { site: rules.self, lastingId })
        await note(lock, due, await attempt(due, body, rules))
      }),
    )
    count += rows.length
  }
  return count
}

function attempt({ id, address, secret_nonce }: Due, body: string, rules: DeliveryRules): Promise<Outcome> {
  const atSeconds = Math.floor(Date.now() / 1000)
  const headers = signMessage(signingKey(secret_nonce), { id: `msg_${id}`, atSeconds, body })
  return postMessage(address, headers, body, rules)
}

async function note(lock: Pick<JobsLock, 'query'>, { id, attempts }: Due, outcome: Outcome): Promise<void> {
  const status = 'status' in outcome ? outcome.status : null
  const failure = 'failure' in outcome ? outcome.failure : null
  const isDelivered = status !== null && status >= 200 && status < 300
  // 410: the receiver wants no more of this (Standard Webhooks).
  const isOver = isDelivered || status === 410 || attempts > PAUSES_SECONDS.length
  await lock.query(NOTE, [id, status, failure, isDelivered, !isOver])
}
