import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

/** Lists of articles; the key of `site` is empty. */
export type ArticleList = 'site' | 'author' | 'symptom' | 'body-system' | 'region'

/** Lists of symptoms. A line of a letter may be another name; its key is the letter as it is written, as in `Á`. */
export type SymptomList = 'letter' | 'body-system' | 'region'

/** Whose list: an id, a slug of a region, a letter, or a query of one. */
export type ListKey = string | number | SQL

/** The key as the tables have it. */
export const keyInSql = (key: ListKey): SQL =>
  typeof key === 'object' ? sql`(${key})::text` : sql`${String(key)}::text`
