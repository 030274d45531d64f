import type { Payload } from 'payload'
import { speak } from '@/design/panel-words'
import { signInWords } from '@/design/panel-words/sign-in'
import { mailIsSetUp } from '@/mail/adapter'
import { composeMail } from '@/mail/compose-mail'
import { sendMail } from '@/mail/send-mail'
import type { User } from '@/payload-types'
import type { AccessLink } from './access-link'

/** The result shown to an administrator; `link` is only present if no mail delivered it. */
export type Handover = { message: string; sent: boolean; link?: string; expiresAt: string }

type Person = Pick<User, 'name' | 'email' | 'role'>

const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
const until = (link: AccessLink) => `The link works once, until ${time.format(link.expiresAt)} UTC.`

async function siteNameOf(payload: Payload): Promise<string> {
  const { siteName } = await payload.findGlobal({ slug: 'settings', depth: 0, overrideAccess: false })
  return siteName
}

/** The invitation mail. @param inviter the name of the administrator */
export async function mailInvitation(
  payload: Payload,
  person: Person,
  link: AccessLink,
  inviter: string,
): Promise<boolean> {
  const siteName = await siteNameOf(payload)
  const as = /^[aeiou]/.test(person.role) ? `an ${person.role}` : `a ${person.role}`
  const mail = composeMail({
    subject: `Your invitation to ${siteName}`,
    to: person.name,
    siteName,
    before: [`${inviter} invites you to work on ${siteName} as ${as}.`, 'Choose your password here:'],
    link: link.url,
    after: [until(link), 'If you do not know what this is about, you need not do anything.'],
  })
  return sendMail(payload, person.email, mail)
}

/** The mail with a password link. */
export async function mailReset(payload: Payload, person: Person, link: AccessLink): Promise<boolean> {
  const siteName = await siteNameOf(payload)
  const mail = composeMail({
    subject: `A new password for ${siteName}`,
    to: person.name,
    siteName,
    before: [`Somebody asked for a new password for your account at ${siteName}.`, 'Choose it here:'],
    link: link.url,
    after: [
      `${until(link)} Your other devices are signed out then.`,
      'If you did not ask for this, you need not do anything: your password stays as it is.',
    ],
  })
  return sendMail(payload, person.email, mail)
}

/** The message for the administrator, in their language, after the mail was attempted. */
export function handoverOf(person: Person, link: AccessLink, sent: boolean, language: string): Handover {
  const words = speak(signInWords, language).handover
  const expiresAt = link.expiresAt.toISOString()
  if (sent) return { message: words.sent(person.email), sent, expiresAt }
  const message = mailIsSetUp() ? words.refused(person.name) : words.noMail(person.name)
  return { message, sent, link: link.url, expiresAt }
}
