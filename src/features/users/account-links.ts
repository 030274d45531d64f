import { randomBytes } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import { env } from '@/env'
import { mailIsOn } from '@/mail/mail-adapter'
import { type Mail, writeMail } from '@/mail/write-mail'

const HOUR_MS = 3600 * 1000
export const INVITATION_DAYS = 7
export const RESET_HOURS = 1

export type LinkKind = 'invitation' | 'reset'

const lifetimes: Record<LinkKind, number> = {
  invitation: INVITATION_DAYS * 24 * HOUR_MS,
  reset: RESET_HOURS * HOUR_MS,
}

/** Makes a link by which an account gets a new password, once and for a while. An earlier link ends. */
export async function makeAccountLink(req: PayloadRequest, id: number, kind: LinkKind): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  await req.payload.update({
    collection: 'users',
    id,
    data: {
      resetPasswordToken: token,
      resetPasswordExpiration: new Date(Date.now() + lifetimes[kind]).toISOString(),
    },
    depth: 0,
    req,
  })
  return `${env.PUBLIC_URL}/admin/reset/${token}`
}

/** Sends such a link. @returns whether it was handed to the mail server */
export async function mailAccountLink(
  payload: Payload,
  to: string,
  kind: LinkKind,
  link: string,
): Promise<boolean> {
  if (!mailIsOn) return false
  const { siteName } = await payload.findGlobal({ slug: 'settings', depth: 0 })
  try {
    await payload.sendEmail({ to, ...mails[kind](siteName, link) })
    return true
  } catch (err) {
    payload.logger.error({ err, kind }, 'a mail could not be sent')
    return false
  }
}

const mails: Record<LinkKind, (site: string, link: string) => Mail> = {
  invitation: (site, link) =>
    writeMail(
      `You are invited to ${site}`,
      [`You were invited to work on ${site}.`, 'Choose a password of 12 characters or more here:'],
      link,
      [`The link works once, within ${INVITATION_DAYS} days.`],
    ),
  reset: (site, link) =>
    writeMail(
      `A new password for ${site}`,
      [`Somebody asked for a new password for your account on ${site}. Choose it here:`],
      link,
      [
        'The link works once, within one hour.',
        'If it was not you, do nothing: your password stays as it is.',
      ],
    ),
}
