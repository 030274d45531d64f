import { isDeepStrictEqual } from 'node:util'
import { sql } from '@payloadcms/db-postgres'
import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { isDraftSave } from '@/db/draft-save'
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
    on conflict (article_id) do update set text = excluded.text where article_texts.text <> excluded.text`)
}

async function readTexts(req: PayloadRequest, ids: number[]): Promise<Row[]> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select parent_id as id, version_question as question, version_summary as summary, version_body as body
    from _articles_v where latest and parent_id = any(${sql.param(ids)}::int[])`)
  return rows as Row[]
}

/** After every save of an article, in the same transaction: indexes its text for the panel. */
export const keepArticleText: CollectionAfterChangeHook<Article> = async ({
  doc,
  data,
  previousDoc,
  context,
  req,
}) => {
  const { id } = doc
  if (!isDraftSave(context, data)) {
    await storeTexts(req, await readTexts(req, [id]))
    return doc
  }
  // Not those of `doc`: a request may have selected only a few fields.
  const [before, now] = [writtenIn(previousDoc), writtenIn(data)]
  if (!isDeepStrictEqual(before, now)) await storeTexts(req, [{ id, ...now }])
  return doc
}

const writtenIn = ({ question, summary, body }: Partial<Article>): Omit<Row, 'id'> => ({
  question: question ?? null,
  summary: summary ?? null,
  body: (body ?? null) as StoredState | null,
})

/** Backfills articles that were saved before this hook existed. */
export async function storeMissingTexts(req: PayloadRequest): Promise<void> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select a.id from articles a left join article_texts t on t.article_id = a.id
    where t.article_id is null order by a.id limit ${MOST_MISSING}`)
  const ids = (rows as { id: number }[]).map(({ id }) => id)
  if (ids.length > 0) await storeTexts(req, await readTexts(req, ids))
}
