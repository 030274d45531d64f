import { APIError, type PayloadRequest } from 'payload'
import { readDatabaseClock } from '@/db/database-clock'
import { runInTransaction } from '@/db/run-in-transaction'
import { speak } from '@/design/panel-words'
import { refusalWords } from '@/design/panel-words/refusals'
import { recordAudit } from '@/desk/audit-log/record-audit'
import type { BanKind } from './queue-view'
import { requireShown } from './require-shown'

const DAY_MS = 24 * 3600 * 1000
/** The longest ban: ten years. */
export const BAN_DAYS = 3650

export type BanWish = {
  kind: BanKind
  days: number
  /** For e-mail: the pattern, `*` matches anything; by default the exact address. */
  pattern?: string
  /** Of the comment that was on screen. */
  contentDigest: string
}

/**
 * Marks as spam what a comment's sender, e-mail pattern or network sends until a date.
 *
 * @returns when it ends, ISO 8601
 * @throws NotFound, or APIError 409 if there is nothing to ban by or the comment has changed
 */
export async function banSenderOf(req: PayloadRequest, comment: number, wish: BanWish): Promise<string> {
  return runInTransaction(
    req.payload,
    async (own) => {
      await requireShown(own, comment, wish.contentDigest)
      const value = await findValue(own, comment, wish)
      const until = new Date((await readDatabaseClock(own)).getTime() + wish.days * DAY_MS).toISOString()
      const label = wish.kind === 'email' ? value : `${wish.kind} of comment ${comment}`
      const ban = await own.payload.create({
        collection: 'bans',
        data: { kind: wish.kind, label, value, until, createdBy: req.user?.name ?? 'System' },
        depth: 0,
        req: own,
      })
      await recordAudit(own, {
        action: 'ban sender',
        target: 'bans',
        targetId: ban.id,
        title: `Ban by ${wish.kind}`,
        details: { comment, days: wish.days },
      })
      return until
    },
    req.user,
  )
}

async function findValue(req: PayloadRequest, comment: number, wish: BanWish): Promise<string> {
  const { docs } = await req.payload.find({
    collection: 'comment-contacts',
    where: { comment: { equals: comment } },
    depth: 0,
    limit: 1,
    pagination: false,
    req,
  })
  const contact = docs[0]
  const value = {
    sender: contact?.senderHash,
    network: contact?.addressHash,
    email: wish.pattern?.trim().toLowerCase() || contact?.email?.toLowerCase(),
  }[wish.kind]
  if (value) return value
  throw new APIError(speak(refusalWords, req.i18n.language).unknownSender, 409, undefined, true)
}
