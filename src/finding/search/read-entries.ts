import { sql } from '@payloadcms/db-postgres'
import type { connectionOf } from '@/db/connection'
import { type PackedWords, unpackWords } from './index/pack-words'
import { Memory } from './memory'

/** What a search compares of an article: the lexemes of its title, the strength of all its words, its symptoms. */
export type Entry = { title: string[]; words: PackedWords; symptoms: number[] }

/** About 1.5 KB each. */
const MOST_KNOWN = 10_000
const known = new Memory<number, Entry>(MOST_KNOWN)

/** The entries of articles by ID; those that are not in the index are missing. */
export const readEntries = (
  connection: Awaited<ReturnType<typeof connectionOf>>,
  ids: number[],
): Promise<Map<number, Entry>> =>
  known.get(ids, async (missing) => {
    const { rows } = await connection.execute(sql`
      select article_id as id, title, words, symptoms::text as symptoms from search_entries
      where article_id = any(${sql.param(missing)}::int[])`)
    return new Map(
      (rows as { id: number; title: string; words: string; symptoms: string }[]).map((row) => [
        row.id,
        {
          title: row.title === '' ? [] : row.title.split(' '),
          words: unpackWords(row.words),
          symptoms: row.symptoms === '{}' ? [] : row.symptoms.slice(1, -1).split(',').map(Number),
        },
      ]),
    )
  })
