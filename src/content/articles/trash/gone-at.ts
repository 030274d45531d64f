/** How long an article rests in the trash before the worker deletes it for good. */
export const TRASH_DAYS = 30

/** The moment at which a trashed article goes for good, ISO 8601; the worker's next hour follows it. */
export const goneAt = (deletedAt: string): string =>
  new Date(Date.parse(deletedAt) + TRASH_DAYS * 86_400_000).toISOString()
