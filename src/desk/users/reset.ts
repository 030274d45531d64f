import type { Payload, PayloadRequest } from 'payload'
import { runInTransaction } from '@/db/run-in-transaction'
import { recordAudit } from '@/desk/audit-log/record-audit'
import type { User } from '@/payload-types'
import { makeLink } from './access-link'
import { type Handover, handoverOf, mailReset } from './hand-over'

/**
 * Sends a link for a new password to the owner of an address, if there is one. Nobody waits for this: the answer
 * to "forgot password" is out before, so that its time tells nothing about accounts.
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
 * A link for a new password, wanted by an administrator for somebody.
 *
 * @returns after COMMIT, with the link where no mail carries it
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
