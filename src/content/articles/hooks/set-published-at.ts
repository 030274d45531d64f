import type { CollectionBeforeChangeHook } from 'payload'
import { readDatabaseClock } from '@/db/database-clock'

/** The date of the first publication, by the clock of readers' queries; an editor may set another one. */
export const setPublishedAt: CollectionBeforeChangeHook = async ({ data, req }) => {
  if (data._status === 'published' && !data.publishedAt) {
    return { ...data, publishedAt: (await readDatabaseClock(req)).toISOString() }
  }
  return data
}
