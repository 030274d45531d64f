/** What a day of the calendar can hold about an article. */
export const ENTRY_KINDS = ['planned', 'scheduled', 'withdrawal', 'published', 'review-due'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

export type CalendarEntry = {
  /** The same for the same thing, also after it was moved. */
  id: string
  kind: EntryKind
  article: number
  question: string
  /** A moment (ISO 8601 in UTC), or a day without a time: YYYY-MM-DD. */
  at: string
  /** Who planned it or has it in hand; null where nobody in particular. */
  who: string | null
  /** The plan's id, where it can be moved. */
  plan: number | null
  /** A plan that failed or is late, or whose article was changed since. */
  problem: 'failed' | 'overdue' | 'outdated' | null
}
