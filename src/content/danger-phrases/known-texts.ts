import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { compileDangers } from '@/site/danger/compile-dangers'
import type { DangerEntry } from '@/site/danger/dangers'
import { findDanger } from '@/site/danger/find-danger'

const MOST_OF_A_KIND = 1000

/** What readers look for, as far as it is known: searches and wishes that are counted, and the titles of what they find. */
export async function readKnownTexts(req: PayloadRequest): Promise<string[]> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    (select query as text from search_misses order by times desc, last_at desc limit ${MOST_OF_A_KIND})
    union (select text from reader_wishes order by times desc, last_on desc limit ${MOST_OF_A_KIND})
    union (select question from articles where _status = 'published' order by id desc limit ${MOST_OF_A_KIND})
    union (select plain_name from symptoms order by id limit ${MOST_OF_A_KIND})
    order by 1`)
  return (rows as { text: string | null }[]).flatMap(({ text }) => (text ? [text] : []))
}

/** Those of the texts on which an entry would show a notice. */
export function textsShown(entry: DangerEntry, texts: readonly string[]): string[] {
  const own = compileDangers([entry])
  return texts.filter((text) => findDanger(text, 'any', own) !== null)
}
