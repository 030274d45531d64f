import type { Where } from 'payload'
import { databaseTime } from './database-clock'

/** What readers may see: published and not dated in the future. Part of every public query. */
export const published = (): Where => ({
  and: [{ _status: { equals: 'published' } }, { publishedAt: { less_than_equal: databaseTime() } }],
})
