import type { CommentStatus } from '@/community/comments/comment-rules'
import type { Covered } from '@/community/comments/covered-words'
import type { ReportReason } from '@/community/comments/report-comment'

/** The filters of the queue. */
export const queueFilters = ['waiting', 'held', 'reported', 'spam', 'rejected', 'approved'] as const
export type QueueFilter = (typeof queueFilters)[number]

/** A moderator's decisions. */
export const decisions = ['approved', 'rejected', 'spam', 'pending'] as const
export type Decision = (typeof decisions)[number]

/** What a sender can be banned by, as far as it is known. */
export const banKinds = ['sender', 'email', 'network'] as const
export type BanKind = (typeof banKinds)[number]

/** Further filters: one article, one sender, one network. */
export const onlyKinds = ['article', 'sender', 'network'] as const
export type OnlyKind = (typeof onlyKinds)[number]

/** An article's id; for a sender or network the id of one of their comments. */
export type Only = Partial<Record<OnlyKind, number | undefined>>

/** The article's question; the name on that comment. */
export type Narrowed = Partial<Record<OnlyKind, string>>

/** A comment with everything needed for a decision. Dates are ISO 8601. */
export type QueueItem = {
  id: number
  displayName: string
  text: string
  status: CommentStatus
  voice: 'reader' | 'author' | 'staff'
  createdAt: string
  article: { id: number; slug: string | null; question: string }
  /** The parent comment. */
  parent: { displayName: string; text: string } | null
  /** The checks' findings, as sentences in the user's language. */
  reasons: string[]
  reports: { reason: ReportReason; count: number }[]
  /** The history of the same sender, address or network. */
  earlier: { approved: number; rejected: number; spam: number }
  similar: { id: number; displayName: string; text: string; status: CommentStatus }[]
  /** Only for roles that may read it. */
  email: string | null
  banBy: BanKind[]
  /** Covers this text and name; a decision refers to it. */
  contentDigest: string
}

export type QueuePage = {
  items: QueueItem[]
  only: Narrowed
  /** Per filter. */
  counts: Record<QueueFilter, number>
  /** Pending comments by age: under an hour, a day, three days, older. */
  ages: [number, number, number, number]
  /** Highest id among the counted comments, 0 without any. */
  newest: number
  /** When it was read, ISO 8601 by the database's clock. */
  asOf: string
}

/** A comment that was not decided, in its current state: its status or text has changed. */
export type StaleComment = Pick<QueueItem, 'id' | 'status' | 'displayName' | 'text' | 'contentDigest'>

/** A comment's text as readers get it, with the stamp for decisions. */
export type ShownWords = Pick<QueueItem, 'displayName' | 'text' | 'contentDigest'>

/** The original of a comment with covered words, with the stamp for changing the ranges. */
export type CoveredComment = Covered & { contentDigest: string }

/**
 * The outcome of a decision: the changed comments with their text, and those that were decided or edited before.
 */
export type DecisionResult = {
  changed: { id: number; was: CommentStatus; contentDigest: string }[]
  stale: StaleComment[]
}
