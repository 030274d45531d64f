import type { CommentStatus } from '@/features/comments/comment-rules'

/** What the queue can show. */
export const queueFilters = ['waiting', 'held', 'reported', 'spam', 'rejected', 'approved'] as const
export type QueueFilter = (typeof queueFilters)[number]

/** What a moderator may make of a comment. */
export const decisions = ['approved', 'rejected', 'spam', 'pending'] as const
export type Decision = (typeof decisions)[number]

/** By what somebody can be banned, where it is known of the comment's sender. */
export const banKinds = ['sender', 'email', 'network'] as const
export type BanKind = (typeof banKinds)[number]

/** A comment with all that a decision about it needs. Dates are ISO 8601. */
export type QueueItem = {
  id: number
  displayName: string
  text: string
  status: CommentStatus
  voice: 'reader' | 'author' | 'staff'
  createdAt: string
  article: { id: number; slug: string | null; question: string }
  /** What it replies to. */
  parent: { displayName: string; text: string } | null
  /** What the checks found, as sentences. */
  reasons: string[]
  reports: { reason: string; count: number }[]
  /** What became of other comments of the same sender, address or network. */
  earlier: { approved: number; rejected: number; spam: number }
  similar: { id: number; displayName: string; text: string; status: CommentStatus }[]
  /** Only for those who may read it. */
  email: string | null
  banBy: BanKind[]
}

export type QueuePage = {
  items: QueueItem[]
  /** Of each filter. */
  counts: Record<QueueFilter, number>
  /** Waiting comments by age: under an hour, a day, three days, older. */
  ages: [number, number, number, number]
  /** Highest id among the counted comments, 0 without any. */
  newest: number
}

/** What came of a decision: ids that changed, and those that somebody else had decided about before. */
export type DecisionResult = {
  changed: { id: number; was: CommentStatus }[]
  stale: { id: number; status: CommentStatus }[]
}
