import { randomBytes } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import { APIError, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { roles } from '@/access/roles'
import { connectionOf } from '@/db/connection'
import { runInTransaction } from '@/db/run-in-transaction'
import { speak } from '@/design/panel-words'
import { refusalWords } from '@/design/panel-words/refusals'
import { signInWords } from '@/design/panel-words/sign-in'
import { recordAudit } from '@/desk/audit-log/record-audit'
import { emailSchema } from '@/mail/email-schema'
import type { User } from '@/payload-types'
import { makeLink } from './access-link'
import { type Handover, handoverOf, mailInvitation } from './hand-over'

const NAME_LENGTH = 120
/** The limit of the profiles collection. */
const PROFILE_NAME_LENGTH = 160

/** Control characters; Postgres cannot store the first, and none belongs in a name or an address. */
const CONTROL = /[\p{Cc}\p{Surrogate}]/u
const plain = (text: string) => !CONTROL.test(text)

/** The e-mail address of an account or a reader. @param language of the person who entered it */
export const emailAddress = (language: string) => {
  const words = speak(signInWords, language).email
  return z.string({ error: words.enter }).trim().toLowerCase().pipe(emailSchema(words))
}

/** The input of an invitation. @param language of the inviter */
export const invitationSchema = (language: string) => {
  const words = speak(signInWords, language).invitation
  const named = (enter: string, most: number, tooLong: string, badSigns: string) =>
    z.string({ error: enter }).trim().min(1, enter).max(most, tooLong).refine(plain, badSigns)
  return z.strictObject(
    {
      name: named(words.name, NAME_LENGTH, words.nameLong(NAME_LENGTH), words.nameSigns),
      email: emailAddress(language),
      role: z.enum(roles, { error: words.role(roles.join(', ')) }),
      author: z.int32({ error: words.noProfile }).min(1, words.noProfile).nullish(),
      newProfile: named(
        words.profileName,
        PROFILE_NAME_LENGTH,
        words.profileLong(PROFILE_NAME_LENGTH),
        words.profileSigns,
      ).nullish(),
    },
    { error: 'An invitation has name, email, role and author or newProfile, and nothing else.' },
  )
}

export type Invitation = z.infer<ReturnType<typeof invitationSchema>>

/**
 * Creates an account without a password, and sends its owner a link to choose one. An invited author also gets a
 * profile: an unassigned one, or a new draft that awaits an editor.
 *
 * @param inviter an administrator; the caller has checked that
 * @returns after COMMIT, with the link if no mail delivers it
 * @throws APIError 409 if the address or the profile already has an account, 400 for a missing profile
 */
export async function invite(
  req: PayloadRequest,
  inviter: User,
  invitation: Invitation,
): Promise<{ user: User; handover: Handover }> {
  const { user, link } = await runInTransaction(req, async () => {
    await refuseKnownAddress(req, invitation.email)
    const author = await profileFor(req, inviter, invitation)
    req.context.passwordIsRandom = true
    const { name, email, role } = invitation
    const made = await req.payload.create({
      collection: 'users',
      data: { name, email, role, author, password: randomBytes(32).toString('base64url') },
      depth: 0,
      overrideAccess: false,
      user: inviter,
      req,
    })
    return { user: made, link: await prepare(req, made) }
  })
  const sent = await mailInvitation(req, user, link, inviter.name)
  return { user, handover: handoverOf(user, link, sent, req.i18n.language) }
}

/**
 * Resends an invitation to somebody who has not joined yet; the earlier link becomes invalid.
 *
 * @throws APIError 409 if the person was not invited, or has joined
 */
export async function inviteAgain(req: PayloadRequest, inviter: User, user: User): Promise<Handover> {
  if (!user.invitedAt || user.joinedAt) {
    throw new APIError(
      speak(signInWords, req.i18n.language).invitation.joined(user.name),
      409,
      undefined,
      true,
    )
  }
  const link = await runInTransaction(req, () => prepare(req, user))
  const sent = await mailInvitation(req, user, link, inviter.name)
  return handoverOf(user, link, sent, req.i18n.language)
}

async function prepare(req: PayloadRequest, user: User) {
  const connection = await connectionOf(req)
  // The inviter's language, until the person has used the panel.
  const language = user.language ?? req.i18n.language
  await connection.execute(
    sql`update users set invited_at = now(), language = ${language} where id = ${user.id}`,
  )
  await recordAudit(req, {
    action: 'invite',
    target: 'users',
    targetId: user.id,
    title: user.name,
    details: { role: user.role },
  })
  return makeLink(req, user.id, 'invitation')
}

async function refuseKnownAddress(req: PayloadRequest, email: string): Promise<void> {
  const connection = await connectionOf(req)
  // Of two concurrent invitations of one address the second waits here, and then finds the first.
  await connection.execute(sql`select pg_advisory_xact_lock(hashtext(${`invite ${email}`}))`)
  const { rows } = await connection.execute(sql`select 1 from users where email = ${email}`)
  if (rows.length > 0) {
    throw new APIError(speak(refusalWords, req.i18n.language).accountExists(email), 409, undefined, true)
  }
}

const refused = (message: string, status: number) => new APIError(message, status, undefined, true)

/** The profile of the new account; null for one that does not write. */
async function profileFor(
  req: PayloadRequest,
  inviter: User,
  { name, role, author, newProfile }: Invitation,
): Promise<number | null> {
  if (author && newProfile) {
    throw refused(speak(signInWords, req.i18n.language).invitation.oneProfile, 400)
  }
  if (author) {
    await refuseTakenProfile(req, author)
    return author
  }
  if (!newProfile && role !== 'author') return null
  const made = await req.payload.create({
    collection: 'authors',
    data: { name: newProfile ?? name, _status: 'draft' },
    draft: true,
    depth: 0,
    overrideAccess: false,
    user: inviter,
    req,
  })
  return made.id
}

async function refuseTakenProfile(req: PayloadRequest, id: number): Promise<void> {
  const words = speak(signInWords, req.i18n.language).invitation
  const connection = await connectionOf(req)
  // The row is locked: of two invitations for one profile the second finds the first's account.
  const found = await connection.execute(sql`select 1 from authors where id = ${id} for update`)
  if (found.rows.length === 0) throw refused(words.noProfile, 400)
  const { rows } = await connection.execute(sql`select name from users where author_id = ${id} limit 1`)
  if (rows[0]) throw refused(words.takenProfile(String(rows[0].name)), 409)
}
