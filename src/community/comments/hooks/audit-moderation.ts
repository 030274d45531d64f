import type { CollectionAfterChangeHook } from 'payload'
import { type AuditAction, recordAudit } from '@/desk/audit-log/record-audit'
import type { Comment } from '@/payload-types'
import type { CommentStatus } from '../comment-rules'

const actions: Record<CommentStatus, AuditAction> = {
  approved: 'approve comment',
  rejected: 'reject comment',
  spam: 'mark comment as spam',
  pending: 'reopen comment',
  withdrawn: 'withdraw comment',
}

/** Writes down each decision about a comment; not its words, which may have to go for good. */
export const auditModeration: CollectionAfterChangeHook<Comment> = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  if (operation === 'update' && previousDoc.status !== doc.status) {
    await recordAudit(req, {
      action: actions[doc.status],
      target: 'comments',
      targetId: doc.id,
      title: `Comment ${doc.id}`,
      // When it was decided about before is what undoing it brings back (state-before.ts).
      details: { from: previousDoc.status, to: doc.status, decidedBefore: previousDoc.moderatedAt ?? null },
    })
  }
  return doc
}
