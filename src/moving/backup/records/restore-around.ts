import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { purge } from '@/cache/purge'
import { tags } from '@/cache/tags'
import { ratingsChanged } from '@/community/ratings/rate-author'
import { connectionOf } from '@/db/connection'
import type { Gathered } from './gather-article'
import type { CopiedRow } from './read-copied-rows'
import { relinkComments } from './relink-comments'
import type { RowWriter } from './row-writer'
import { pathOf } from './rows-of'

/** How many came back, by what they are, and what did not, in sentences. */
export type AroundArticle = { made: Record<string, number>; lost: string[] }

/**
 * Brings back what was deleted with an article, or before, and is no part of it: comments, readers' votes, editors'
 * notes, old addresses.
 */
export async function restoreAround(
  req: PayloadRequest,
  writer: RowWriter,
  gathered: Gathered,
): Promise<AroundArticle> {
  const rows = (table: string) => gathered.rows.get(table) ?? []
  const comments = await restoreComments(req, writer, rows('comments'))
  const redirects = await restoreRedirects(req, writer, gathered)
  const made = {
    comments: comments.made,
    votes: await insertAll(writer, 'helpful_votes', rows('helpful_votes')),
    notes: await insertAll(writer, 'article_notes', rows('article_notes')),
    'old addresses': redirects.made,
  }
  const lost = [...comments.lost, ...redirects.lost]
  const [reports, pins] = [rows('error_reports').length, rows('search_pins').length]
  if (reports > 0) lost.push(`${reports} reports of errors: they have e-mail addresses of readers.`)
  if (pins > 0) lost.push(`Its place at the top of ${pins} searches: pin it again in the panel.`)
  return { made, lost }
}

/** Ratings of authors that came back. */
export async function restoreRatings(
  req: PayloadRequest,
  writer: RowWriter,
  ratings: readonly CopiedRow[],
): Promise<number> {
  const made = await insertAll(writer, 'ratings', ratings)
  for (const author of new Set(ratings.map((row) => Number(row.author_id)))) await ratingsChanged(req, author)
  return made
}

/** What nobody turned down waits for a moderator: some may have been deleted because their readers wished it. */
async function restoreComments(req: PayloadRequest, writer: RowWriter, comments: readonly CopiedRow[]) {
  const wanted: CopiedRow[] = []
  let [there, refused] = [0, 0]
  for (const row of comments) {
    if (row.status === 'spam' || row.status === 'rejected') refused += 1
    else if (await writer.has('comments', row.id ?? '')) there += 1
    else wanted.push(row)
  }
  for (const row of wanted) {
    const status: CopiedRow = row.status === 'withdrawn' ? {} : { status: 'pending', moderated_at: null }
    await writer.insert('comments', { ...row, ...status, parent_id: null, root: null })
  }
  if (wanted.length > 0) await relinkComments(req, wanted)
  const lost = []
  if (refused > 0) lost.push(`${refused} comments: moderators had turned them down.`)
  if (there > 0) lost.push(`${there} comments: the site has them, under another article.`)
  return { made: wanted.length, lost }
}

/** Addresses that led to it; the deletion marked them as gone. */
async function restoreRedirects(req: PayloadRequest, writer: RowWriter, { rows, article }: Gathered) {
  const connection = await connectionOf(req)
  const lost: string[] = []
  let made = 0
  for (const { id: _, ...row } of rows.get('redirects') ?? []) {
    const { rows: found } = await connection.execute(
      sql`select is_gone as "isGone", "to" from redirects where "from" = ${row.from}`,
    )
    const [there] = found
    if (!there) await writer.insert('redirects', row)
    else if (there.isGone === true) {
      await connection.execute(sql`
        update redirects set is_gone = false, "to" = ${pathOf(article)}, updated_at = now()
        where "from" = ${row.from}`)
    } else {
      if (there.to !== pathOf(article)) lost.push(`The old address ${row.from}: it leads to ${there.to} now.`)
      continue
    }
    made += 1
  }
  // Copies of the answer that the address is gone.
  if (made > 0) await purge(req, { stale: [tags.missing], drop: [] })
  return { made, lost }
}

async function insertAll(writer: RowWriter, table: string, rows: readonly CopiedRow[]): Promise<number> {
  let made = 0
  for (const row of rows) if ((await writer.insert(table, row)) !== null) made += 1
  return made
}
