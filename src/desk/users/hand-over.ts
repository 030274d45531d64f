import type { Payload, PayloadRequest } from 'payload'
import { isolate } from '@/design/direction'
import { speak } from '@/design/panel-words'
import { signInWords } from '@/design/panel-words/sign-in'
import { staffMailWords } from '@/design/panel-words/staff-mail'
import { stringsFor } from '@/design/strings'
import { mailIsSetUp } from '@/mail/adapter'
import { composeMail } from '@/mail/compose-mail'
import { sendMail } from '@/mail/send-mail'
import type { User } from '@/payload-types'
import type { AccessLink } from './access-link'

/** The result shown to an administrator; `link` is only present if no mail delivered it. */
export type Handover = { message: string; sent: boolean; link?: string; expiresAt: string }

type Person = Pick<User, 'name' | 'email' | 'role' | 'language'>

/** When a link ends. */
const time = (link: AccessLink, lang: string) =>
  new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(link.expiresAt)

/** What a mail to somebody begins with, in whose language. */
async function letterTo(payload: Payload, { name, language }: Person) {
  const { siteName } = await payload.findGlobal({ slug: 'settings', depth: 0, overrideAccess: false })
  const lang = language ?? 'en'
  const greeting = stringsFor(lang).mail.greetingTo(isolate(name))
  return { siteName, lang, greeting, words: speak(staffMailWords, lang) }
}

/** The invitation mail, in the inviter's language until the person has used the panel. @param inviter the name of the administrator */
export async function mailInvitation(
  req: PayloadRequest,
  person: Person,
  link: AccessLink,
  inviter: string,
): Promise<boolean> {
  const { words, ...letter } = await letterTo(req.payload, {
    ...person,
    language: person.language ?? req.i18n.language,
  })
  const { subject, invites, choose, unknown } = words.invitation
  const mail = composeMail({
    ...letter,
    subject: subject(letter.siteName),
    before: [invites(inviter, letter.siteName, person.role), choose],
    link: link.url,
    after: [words.until(time(link, letter.lang)), unknown],
  })
  return sendMail(req.payload, person.email, mail)
}

/** The mail with a password link. */
export async function mailReset(payload: Payload, person: Person, link: AccessLink): Promise<boolean> {
  const { words, ...letter } = await letterTo(payload, person)
  const { subject, asked, choose, othersEnd, unasked } = words.reset
  const mail = composeMail({
    ...letter,
    subject: subject(letter.siteName),
    before: [asked(letter.siteName), choose],
    link: link.url,
    after: [`${words.until(time(link, letter.lang))} ${othersEnd}`, unasked],
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
