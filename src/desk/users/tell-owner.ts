import type { CollectionAfterChangeHook, CollectionAfterLoginHook, PayloadRequest } from 'payload'
import { recordAudit } from '@/desk/audit-log/record-audit'
import { env } from '@/env'
import { composeMail } from '@/mail/compose-mail'
import { enqueueMail } from '@/mail/enqueue-mail'
import type { User } from '@/payload-types'

type What = 'change e-mail address' | 'change password'

const words: Record<What, string> = {
  'change e-mail address': 'The e-mail address of your account was changed.',
  'change password': 'The password of your account was changed.',
}

/** Notifies the account's previous address and logs the change, in the change's transaction. */
async function tell(req: PayloadRequest, user: Pick<User, 'id' | 'name'>, to: string, what: What) {
  await recordAudit(req, { action: what, target: 'users', targetId: user.id, title: user.name })
  const { siteName } = await req.payload.findGlobal({
    slug: 'settings',
    depth: 0,
    overrideAccess: false,
    req,
  })
  const mail = composeMail({
    subject: `Your account at ${siteName}`,
    to: user.name,
    siteName,
    before: [
      words[what],
      'If that was you, you need not do anything. If not, tell an administrator at once:',
    ],
    link: `${env.PUBLIC_URL}/admin`,
    after: ['Whoever changed it may be signed in as you.'],
  })
  const { subject, text, html } = mail
  await enqueueMail(req, { to, subject, text, html, unsubscribeUrl: '' })
}

/** After an account's e-mail address or password has changed: notifies its owner at the old address. */
export const tellOwner: CollectionAfterChangeHook<User> = async ({ doc, operation, previousDoc, req }) => {
  if (operation !== 'update') return doc
  const old = previousDoc.email
  if (old && old !== doc.email) await tell(req, doc, old, 'change e-mail address')
  if (req.context.setsPassword) await tell(req, doc, old || doc.email, 'change password')
  return doc
}

/** The same after a password was set through a link; joining is not a change. */
export const tellOwnerOfReset: CollectionAfterLoginHook<User> = async ({ req, user }) => {
  if (req.context.byLink && user.joinedAt) await tell(req, user, user.email, 'change password')
}
