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
  | 'red-line-waits'
  | 'phrases-wait'
  | 'passage-waits'
  | 'red-line-approved'
  | 'phrases-approved'
  | 'passage-approved'

/** What a notification is about. */
export type Subject = { collection: 'articles' | 'symptoms' | 'danger-phrases' | 'passages'; id: number }

/** An entry of somebody's inbox. Dates are ISO 8601. */
export type Notification = {
  id: number
  kind: NotificationKind
  /** Null once it is gone. */
  subject: Subject | null
  /** Its question, name or title at that time. */
  title: string
  /** Whose action it was; null for the site itself. */
  who: string | null
  note: string | null
  at: string
  readAt: string | null
}
