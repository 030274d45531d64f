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

/** Logs each decision about a comment, without its text, which may have to be erased. */
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
      // The time of the previous decision is restored by undo (state-before.ts).
      details: { from: previousDoc.status, to: doc.status, decidedBefore: previousDoc.moderatedAt ?? null },
    })
  }
  return doc
}
