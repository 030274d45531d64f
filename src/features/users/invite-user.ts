import { randomBytes } from 'node:crypto'
import { APIError, Forbidden, NotFound, type PayloadRequest } from 'payload'
import type { Role } from '@/access/roles'
import { whoIs } from '@/access/roles'
import { runInTransaction } from '@/db/run-in-transaction'
import { recordAudit } from '@/features/audit-log/record-audit'
import type { User } from '@/payload-types'
import { type LinkKind, mailAccountLink, makeAccountLink } from './account-links'

export type Invitation = { email: string; name: string; role: Role; author?: number }

/** What the administrator is told. The link is there only where no mail could carry it. */
export type LinkAnswer = { id: number; email: string; sent: boolean; link: string | null }

function requireAdmin(req: PayloadRequest): void {
  if (whoIs(req.user) !== 'admin') throw new Forbidden(req.t)
}

/**
 * Makes an account for somebody who chooses the password, and sends the link for it.
 *
 * @throws Forbidden, or APIError 409 when the address has an account
 */
export async function inviteUser(req: PayloadRequest, invitation: Invitation): Promise<LinkAnswer> {
  requireAdmin(req)
  const { user, link } = await runInTransaction(
    req.payload,
    async (own) => {
      const email = invitation.email.toLowerCase()
      const { totalDocs } = await own.payload.count({
        collection: 'users',
        where: { email: { equals: email } },
        req: own,
      })
      if (totalDocs > 0) throw new APIError('This address has an account already.', 409, undefined, true)
      const made = await own.payload.create({
        collection: 'users',
        data: { ...invitation, email, password: randomBytes(32).toString('base64url'), invitedAt: now() },
        depth: 0,
        req: own,
      })
      await recordInvitation(own, made)
      return { user: made, link: await makeAccountLink(own, made.id, 'invitation') }
    },
    req.user,
  )
  return deliver(req, user, 'invitation', link)
}

/**
 * A new link for an account: the invitation once more where nobody joined yet, else for a new password.
 *
 * @throws Forbidden, NotFound
 */
export async function renewLink(req: PayloadRequest, id: number): Promise<LinkAnswer> {
  requireAdmin(req)
  const { user, kind, link } = await runInTransaction(
    req.payload,
    async (own) => {
      const user = await own.payload.findByID({
        collection: 'users',
        id,
        depth: 0,
        disableErrors: true,
        req: own,
      })
      if (!user) throw new NotFound(own.t)
      const kind: LinkKind = user.invitedAt && !user.joinedAt ? 'invitation' : 'reset'
      await recordInvitation(own, user)
      return { user, kind, link: await makeAccountLink(own, id, kind) }
    },
    req.user,
  )
  return deliver(req, user, kind, link)
}

const now = () => new Date().toISOString()

const recordInvitation = (req: PayloadRequest, { id, name, role }: User) =>
  recordAudit(req, { action: 'invite', target: 'users', targetId: id, title: name, details: { role } })

/** Only now, after the commit: a mail must not speak of an account that was never kept. */
async function deliver(
  req: PayloadRequest,
  { id, email }: User,
  kind: LinkKind,
  link: string,
): Promise<LinkAnswer> {
  const sent = await mailAccountLink(req.payload, email, kind, link)
  return { id, email, sent, link: sent ? null : link }
}
