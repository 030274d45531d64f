import { randomBytes } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import { APIError, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { roles } from '@/access/roles'
import { connectionOf } from '@/db/connection'
import { inTransactionOf } from '@/db/in-transaction-of'
import { recordAudit } from '@/features/audit-log/record-audit'
import { emailSchema } from '@/mail/email-schema'
import type { User } from '@/payload-types'
import { makeLink } from './access-link'
import { type Handover, handoverOf, mailInvitation } from './hand-over'
import { CONTROL } from './read-body'

const NAME_LENGTH = 120

const plain = (text: string) => !CONTROL.test(text)

export const emailAddress = z
  .string({ error: 'Enter the e-mail address.' })
  .trim()
  .toLowerCase()
  .pipe(
    emailSchema({
      wrong: 'Enter an e-mail address like name@example.org.',
      tooLong: 'This e-mail address is too long.',
    }),
  )

/** What an invitation holds. */
export const invitationSchema = z.strictObject(
  {
    name: z
      .string({ error: 'Enter the name.' })
      .trim()
      .min(1, 'Enter the name.')
      .max(NAME_LENGTH, `A name has at most ${NAME_LENGTH} characters.`)
      .refine(plain, 'The name holds characters that cannot be stored.'),
    email: emailAddress,
    role: z.enum(roles, { error: `Choose a role: ${roles.join(', ')}.` }),
    author: z.int32({ error: 'There is no such profile.' }).min(1, 'There is no such profile.').nullish(),
  },
  { error: 'An invitation has name, email, role and author, and nothing else.' },
)

export type Invitation = z.infer<typeof invitationSchema>

/**
 * Makes an account that nobody can sign in to yet, and sends its owner a link to choose a password.
 *
 * @param inviter an administrator; the caller has checked that
 * @returns after COMMIT, with the link where no mail carries it
 * @throws APIError 409 when the address has an account already, 400 for a profile that is not there
 */
export async function invite(
  req: PayloadRequest,
  inviter: User,
  invitation: Invitation,
): Promise<{ user: User; handover: Handover }> {
  const { user, link } = await inTransactionOf(req, async () => {
    await refuseKnownAddress(req, invitation.email)
    await refuseMissingProfile(req, invitation.author)
    req.context.passwordIsRandom = true
    const made = await req.payload.create({
      collection: 'users',
      data: { ...invitation, password: randomBytes(32).toString('base64url') },
      depth: 0,
      overrideAccess: false,
      user: inviter,
      req,
    })
    return { user: made, link: await prepare(req, made) }
  })
  const sent = await mailInvitation(req.payload, user, link, inviter.name)
  return { user, handover: handoverOf(user, link, sent) }
}

/**
 * Invites somebody again who has not joined yet; the earlier link stops working.
 *
 * @throws APIError 409 when the person was not invited, or has joined
 */
export async function inviteAgain(req: PayloadRequest, inviter: User, user: User): Promise<Handover> {
  if (!user.invitedAt || user.joinedAt) {
    const message = `${user.name} has joined already. Make a link for a new password instead.`
    throw new APIError(message, 409, undefined, true)
  }
  const link = await inTransactionOf(req, () => prepare(req, user))
  const sent = await mailInvitation(req.payload, user, link, inviter.name)
  return handoverOf(user, link, sent)
}

async function prepare(req: PayloadRequest, user: User) {
  const connection = await connectionOf(req)
  await connection.execute(sql`update users set invited_at = now() where id = ${user.id}`)
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
  // Two invitations of one address at the same moment: the second waits here, and then finds the first.
  await connection.execute(sql`select pg_advisory_xact_lock(hashtext(${`invite ${email}`}))`)
  const { rows } = await connection.execute(sql`select 1 from users where email = ${email}`)
  if (rows.length > 0) {
    throw new APIError(`There is an account for ${email} already.`, 409, undefined, true)
  }
}

async function refuseMissingProfile(req: PayloadRequest, id: Invitation['author']): Promise<void> {
  if (id === null || id === undefined) return
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`select 1 from authors where id = ${id}`)
  if (rows.length === 0) throw new APIError('There is no such profile.', 400, undefined, true)
}
