import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { SymptomIndexEntry } from '@/content/symptoms/symptom-view'
import { keyInSql, type ListKey, type SymptomList } from './list-names'
import { listedCountQuery } from './listed-articles'

/** The lines of a list of symptoms, as a source: `symptom_id as id`, `name`, `is_other_name`. */
const lines = (list: SymptomList, condition = sql``) => sql`
  select l.symptom_id as id, l.name, l.is_other_name from symptom_listings l where l.list = ${list} ${condition}`

/** One page of lines, in the order of the alphabet. */
const pageOf = (source: SQL, limit: number, page: number) => sql`
  ${source} order by name, id limit ${limit} offset ${(page - 1) * limit}`

const linesOfKey = (list: SymptomList, key: SQL) => lines(list, sql`and l.key = ${key}`)

/**
 * The first lines of several letters. Each is read by itself: by one condition for all of them the index does not
 * give the order, and for a frequent letter Postgres rather reads the whole table.
 */
const linesOfLetters = (letters: string[], most: number) => sql`
  select l.* from unnest(${sql.param(letters)}::text[]) as k (letter)
  cross join lateral (${pageOf(linesOfKey('letter', sql`k.letter`), most, 1)}) l`

/**
 * One page of the symptoms of a body system or region, by name, for `readTogether`.
 *
 * @param columns of `symptoms s`
 * @param page from 1
 */
export const listedSymptomsQuery = <Row>(
  list: Exclude<SymptomList, 'letter'>,
  key: ListKey,
  columns: SQL,
  limit: number,
  page = 1,
) => sql<Row>`
  select ${columns} from (${pageOf(linesOfKey(list, keyInSql(key)), limit, page)}) listed
  cross join lateral (select * from symptoms x where x.id = listed.id offset 0) s
  order by listed.name, listed.id`

/** A line of the A to Z as the database returns it. */
export type LineRow = {
  slug: string
  name: string
  plainName: string
  isOtherName: boolean
  articleCount: number
}

const lineColumns = sql`
  s.slug, s.plain_name as "plainName", (select count from (${listedCountQuery('symptom', sql`s.id`)}) c) as "articleCount"`

export const toEntry = ({
  slug,
  name,
  plainName,
  isOtherName,
  articleCount,
}: LineRow): SymptomIndexEntry => ({
  slug,
  name,
  see: isOtherName ? plainName : null,
  articleCount,
})

/**
 * One page of lines of the A to Z, for `readTogether`.
 *
 * @param letters as the names have them, with accents; null for all
 */
export const linesQuery = (letters: string[] | null, limit: number, page = 1) => sql<LineRow>`
  select ${lineColumns}, listed.name, listed.is_other_name as "isOtherName"
  from (${pageOf(letters ? linesOfLetters(letters, limit * page) : lines('letter'), limit, page)}) listed
  cross join lateral (select * from symptoms x where x.id = listed.id offset 0) s
  order by listed.name, listed.id`

/** The symptoms of the A to Z with most articles, by common name; for `readTogether`. */
export const oftenAnsweredQuery = (limit: number) => sql<LineRow>`
  select ${lineColumns}, s.plain_name as name, false as "isOtherName"
  from (
    select c.key::integer as id, c.entries from list_counts c where c.list = 'articles:symptom' and c.entries > 0
    order by c.entries desc limit ${2 * limit}) most
  cross join lateral (select * from symptoms x where x.id = most.id offset 0) s
  where s.show_in_index and s.replaced_by_id is null
  order by most.entries desc, s.plain_name limit ${limit}`

/** How many symptoms are in the list. */
export const symptomCountQuery = (list: Exclude<SymptomList, 'letter'>, key: ListKey) => sql<{
  count: number
}>`
  select coalesce((
    select entries from list_counts
    where list = 'symptoms:' || ${list}::text and key = ${keyInSql(key)}), 0) as count`

/** The entries of each key of a list of symptoms that has any: of each letter, region, … */
export const symptomCountsQuery = (list: SymptomList | 'line') => sql<{ key: string; count: number }>`
  select key, entries as count from list_counts where list = 'symptoms:' || ${list}::text and entries > 0`
