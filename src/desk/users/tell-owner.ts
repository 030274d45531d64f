import type { CollectionAfterChangeHook, CollectionAfterLoginHook, PayloadRequest } from 'payload'
import { isolate } from '@/design/direction'
import { speak } from '@/design/panel-words'
import { staffMailWords } from '@/design/panel-words/staff-mail'
import { stringsFor } from '@/design/strings'
import { recordAudit } from '@/desk/audit-log/record-audit'
import { env } from '@/env'
import { composeMail } from '@/mail/compose-mail'
import { enqueueMail } from '@/mail/enqueue-mail'
import type { User } from '@/payload-types'

type What = 'change e-mail address' | 'change password'

const wordOf = { 'change e-mail address': 'email', 'change password': 'password' } as const

/** Notifies the account's previous address and logs the change, in the change's transaction. */
async function tell(
  req: PayloadRequest,
  user: Pick<User, 'id' | 'name' | 'language'>,
  to: string,
  what: What,
) {
  await recordAudit(req, { action: what, target: 'users', targetId: user.id, title: user.name })
  const { siteName } = await req.payload.findGlobal({
    slug: 'settings',
    depth: 0,
    overrideAccess: false,
    req,
  })
  const lang = user.language ?? 'en'
  const words = speak(staffMailWords, lang).account
  const mail = composeMail({
    subject: words.subject(siteName),
    greeting: stringsFor(lang).mail.greetingTo(isolate(user.name)),
    lang,
    siteName,
    before: [words[wordOf[what]], words.ifNot],
    link: `${env.PUBLIC_URL}/admin`,
    after: [words.danger],
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
