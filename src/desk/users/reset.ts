import type { Payload, PayloadRequest } from 'payload'
import { runInTransaction } from '@/db/run-in-transaction'
import { recordAudit } from '@/desk/audit-log/record-audit'
import type { User } from '@/payload-types'
import { makeLink } from './access-link'
import { type Handover, handoverOf, mailReset } from './hand-over'

/**
 * Sends a password link to the owner of an address, if there is one. It runs after the response to "forgot
 * password", so that response times reveal nothing about accounts.
 */
export async function sendForgottenPassword(payload: Payload, email: string): Promise<void> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { email: { equals: email } },
    depth: 0,
    limit: 1,
    pagination: false,
  })
  const [user] = docs
  if (!user) return
  const link = await runInTransaction(payload, (req) => makeLink(req, user.id, 'reset'))
  await mailReset(payload, user, link)
}

/**
 * A password link that an administrator creates for somebody.
 *
 * @returns after COMMIT, with the link if no mail delivers it
 */
export async function makeResetLink(req: PayloadRequest, user: User): Promise<Handover> {
  const link = await runInTransaction(req, async () => {
    await recordAudit(req, {
      action: 'make reset link',
      target: 'users',
      targetId: user.id,
      title: user.name,
    })
    return makeLink(req, user.id, 'reset')
  })
  return handoverOf(user, link, await mailReset(req.payload, user, link), req.i18n.language)
}
