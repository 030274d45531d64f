/** What people are told of. */
export type NotificationKind =
  | 'submitted-to-you'
  | 'returned'
  | 'approved'
  | 'assigned'
  | 'mentioned'
  | 'answered'
  | 'plan-failed'
  | 'approval-lost'
  | 'left-review'
  | 'passage-changed'

/** An entry of somebody's inbox. Dates are ISO 8601. */
export type Notification = {
  id: number
  kind: NotificationKind
  /** Null once the article is gone. */
  article: number | null
  /** The question at that time. */
  title: string
  /** Whose action it was; null for the site itself. */
  who: string | null
  note: string | null
  at: string
  readAt: string | null
}
