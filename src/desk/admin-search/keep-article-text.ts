import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { isDraftSave } from '@/db/draft-save'
import { runInTransaction } from '@/db/run-in-transaction'
import type { Article } from '@/payload-types'
import { plainText } from '@/rich-text/plain-text'
import type { StoredState } from '@/rich-text/stored-node'

/** Per batch, while somebody waits for a search. */
const MOST_MISSING = 100

type Row = { id: number; question: string | null; summary: string | null; body: StoredState | null }

function textOf({ question, summary, body }: Row): string {
  return [question, summary, body && plainText(body)].filter(Boolean).join('\n\n')
}

/** Indexes the text of the latest version of articles, including drafts, for the panel's search. */
async function storeTexts(req: PayloadRequest, rows: Row[]): Promise<void> {
  const connection = await connectionOf(req)
  const texts = rows.map((row) => ({ id: row.id, text: textOf(row) }))
  await connection.execute(sql`
    insert into article_texts (article_id, text)
    select id, text from jsonb_to_recordset(${JSON.stringify(texts)}::jsonb) as given (id int, text text)
    on conflict (article_id) do update set text = excluded.text, is_stale = false
      where article_texts.is_stale or article_texts.text <> excluded.text`)
}

async function readTexts(req: PayloadRequest, ids: number[]): Promise<Row[]> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select parent_id as id, version_question as question, version_summary as summary, version_body as body
    from _articles_v where latest and parent_id = any(${sql.param(ids)}::int[])`)
  return rows as Row[]
}

/** After every save of an article but those of drafts, in the same transaction: indexes its text for the panel. */
export const keepArticleText: CollectionAfterChangeHook<Article> = async ({ doc, data, context, req }) => {
  if (!isDraftSave(context, data)) await storeTexts(req, await readTexts(req, [doc.id]))
  return doc
}

/**
 * The statement that notes that an article's indexed text is not the newest. Indexing three thousand words costs as
 * much as saving them, and somebody who types saves every few seconds: the next search does it.
 */
export const markingTextStale = (article: number): SQL => sql`
  update article_texts set is_stale = true where article_id = ${article} and not is_stale`

/** Indexes articles whose newest words are not, before a search. */
export async function storeMissingTexts({ payload }: PayloadRequest): Promise<void> {
  const { rows } = await (await connectionOf(payload)).execute(sql`
    select a.id from articles a left join article_texts t on t.article_id = a.id
    where t.article_id is null or t.is_stale order by a.id limit ${MOST_MISSING}`)
  const ids = (rows as { id: number }[]).map(({ id }) => id)
  if (ids.length > 0) await runInTransaction(payload, (req) => storeLockedTexts(req, ids))
}

/** A save that is under way could mark its text before this and be seen after; it is left for the next time. */
async function storeLockedTexts(req: PayloadRequest, ids: number[]): Promise<void> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select id from articles where id = any(${sql.param(ids)}::int[]) order by id for no key update skip locked`)
  await storeTexts(
    req,
    await readTexts(
      req,
      (rows as { id: number }[]).map(({ id }) => id),
    ),
  )
}
