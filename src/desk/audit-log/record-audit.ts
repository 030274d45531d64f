import type { CollectionSlug, PayloadRequest } from 'payload'

/** What is written down. Words as staff read them in the log. */
export type AuditAction =
  | 'submit for review'
  | 'return to writer'
  | 'change during review'
  | 'approve'
  | 'publish'
  | 'unpublish'
  | 'restore version'
  | 'delete'
  | 'change address'
  | 'change publication date'
  | 'change'
  | 'schedule publication'
  | 'schedule withdrawal'
  | 'cancel schedule'
  | 'approve comment'
  | 'reject comment'
  | 'mark comment as spam'
  | 'reopen comment'
  | 'withdraw comment'
  | 'cover words of comment'
  | 'uncover words of comment'
  | 'ban sender'
  | 'lift ban'
  | 'remove rating'
  | 'release rating'
  | 'export personal data'
  | 'erase personal data'
  | 'invite'
  | 'make reset link'
  | 'create account'
  | 'change role'
  | 'change e-mail address'
  | 'change password'
  | 'delete account'
  | 'end session'

export type AuditEntry = {
  action: AuditAction
  target: CollectionSlug | 'settings'
  targetId: number
  /** What it was called at that moment. */
  title: string
  details?: Record<string, unknown>
  /** Who did it where the request does not say: a plan that came due, an import. */
  actor?: { id: number | null; name: string }
}

/** Longest title that is kept, in characters. */
const TITLE_LENGTH = 300

/**
 * Writes one row of the audit log in the transaction of the change, so that neither is there without the other.
 *
 * @param req the request whose user acts; without a user it is the system
 */
export async function recordAudit(req: PayloadRequest, entry: AuditEntry): Promise<void> {
  const { action, target, targetId, title, details } = entry
  const actor =
    entry.actor ?? (req.user ? { id: req.user.id, name: req.user.name } : { id: null, name: 'System' })
  await req.payload.create({
    collection: 'audit-log',
    data: {
      action,
      target,
      targetId,
      title: [...(title || `${target} ${targetId}`)].slice(0, TITLE_LENGTH).join(''),
      actorId: actor.id,
      actorName: actor.name,
      details: details ?? null,
    },
    depth: 0,
    req,
  })
}
