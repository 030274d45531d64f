import type { CommentStatus } from '@/community/comments/comment-rules'
import type { Covered } from '@/community/comments/covered-words'
import type { ReportReason } from '@/community/comments/report-comment'

/** What the queue can show. */
export const queueFilters = ['waiting', 'held', 'reported', 'spam', 'rejected', 'approved'] as const
export type QueueFilter = (typeof queueFilters)[number]

/** What a moderator may make of a comment. */
export const decisions = ['approved', 'rejected', 'spam', 'pending'] as const
export type Decision = (typeof decisions)[number]

/** By what somebody can be banned, where it is known of the comment's sender. */
export const banKinds = ['sender', 'email', 'network'] as const
export type BanKind = (typeof banKinds)[number]

/** To what the queue can be narrowed: one article, one sender, one network. */
export const onlyKinds = ['article', 'sender', 'network'] as const
export type OnlyKind = (typeof onlyKinds)[number]

/** An article's id; of a sender and a network the id of one of their comments. */
export type Only = Partial<Record<OnlyKind, number | undefined>>

/** The article's question; the name that stands under that comment. */
export type Narrowed = Partial<Record<OnlyKind, string>>

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
  /** What the checks found, as sentences in the language of who reads them. */
  reasons: string[]
  reports: { reason: ReportReason; count: number }[]
  /** What became of other comments of the same sender, address or network. */
  earlier: { approved: number; rejected: number; spam: number }
  similar: { id: number; displayName: string; text: string; status: CommentStatus }[]
  /** Only for those who may read it. */
  email: string | null
  banBy: BanKind[]
  /** Of these very words and name; a decision names it. */
  contentDigest: string
}

export type QueuePage = {
  items: QueueItem[]
  only: Narrowed
  /** Of each filter. */
  counts: Record<QueueFilter, number>
  /** Waiting comments by age: under an hour, a day, three days, older. */
  ages: [number, number, number, number]
  /** Highest id among the counted comments, 0 without any. */
  newest: number
  /** When it was read, ISO 8601 by the database's clock. */
  asOf: string
}

/** A comment that was not decided about, as it is now: its status is another one, or its words are. */
export type StaleComment = Pick<QueueItem, 'id' | 'status' | 'displayName' | 'text' | 'contentDigest'>

/** A comment's words as readers get them, with the stamp that a decision about it names. */
export type ShownWords = Pick<QueueItem, 'displayName' | 'text' | 'contentDigest'>

/** What a comment says below its bars, with the stamp for covering other parts of it. */
export type CoveredComment = Covered & { contentDigest: string }

/**
 * What came of a decision: what changed, with the words that it was about, and what somebody else had decided about or
 * its sender had changed before.
 */
export type DecisionResult = {
  changed: { id: number; was: CommentStatus; contentDigest: string }[]
  stale: StaleComment[]
}
