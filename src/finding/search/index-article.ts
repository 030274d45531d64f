import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { idsOf } from '@/db/ids-of'
import { published } from '@/db/published'
import { runInTransaction } from '@/db/run-in-transaction'
import { foldText } from '@/rich-text/fold-scripts'
import { outline } from '@/rich-text/outline'
import { plainText } from '@/rich-text/plain-text'
import type { StoredState } from '@/rich-text/stored-node'

/**
 * Updates an article's search row to its public content, in the request's transaction: question (weight A), names
 * of its symptoms (B), headings (C), summary, key points and text (D).
 */
export async function indexArticle(req: PayloadRequest, id: number): Promise<void> {
  const connection = await connectionOf(req)
  const { docs } = await req.payload.find({
    collection: 'articles',
    where: { and: [published(), { id: { equals: id } }] },
    select: { question: true, summary: true, keyPoints: true, body: true, symptoms: true },
    depth: 0,
    limit: 1,
    pagination: false,
    req,
  })
  const article = docs[0]
  if (!article) {
    await connection.execute(sql`delete from search_documents where article_id = ${id}`)
    return
  }
  const state = article.body as unknown as StoredState
  const headings = outline(state).map(({ text }) => text)
  const points = (article.keyPoints ?? []).map(({ point }) => point)
  const names = await namesOf(req, idsOf(article.symptoms))
  const body = [article.summary ?? '', ...points, plainText(state)].filter((part) => part !== '').join('\n')
  const title = sql`setweight(to_tsvector('english', ${foldText(article.question)}), 'A')`
  await connection.execute(sql`
    insert into search_documents (article_id, question, body, title, document)
    values (${id}, ${article.question}, ${body}, ${title},
      ${title} || setweight(to_tsvector('english', ${foldText(names.join('\n'))}), 'B')
        || setweight(to_tsvector('english', ${foldText(headings.join('\n'))}), 'C')
        || setweight(to_tsvector('english', ${foldText(body)}), 'D'))
    on conflict (article_id) do update set question = excluded.question, body = excluded.body,
      title = excluded.title, document = excluded.document`)
}

/** The symptoms' names, without those that are only confused with them. */
async function namesOf(req: PayloadRequest, ids: number[]): Promise<string[]> {
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'symptoms',
    where: { id: { in: ids } },
    select: { plainName: true, medicalName: true, names: true },
    depth: 0,
    limit: ids.length,
    pagination: false,
    req,
  })
  return docs.flatMap(({ plainName, medicalName, names }) => [
    plainName,
    ...(medicalName ? [medicalName] : []),
    ...(names ?? []).filter(({ kind }) => kind !== 'related').map(({ text }) => text),
  ])
}

/** After a symptom's names have changed: reindexes the articles about it. */
export async function indexArticlesAbout(req: PayloadRequest, symptom: number): Promise<void> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select distinct parent_id from articles_rels where symptoms_id = ${symptom}`)
  for (const { parent_id: id } of rows as { parent_id: number }[]) await indexArticle(req, id)
}

async function findUnindexed(req: PayloadRequest): Promise<number[]> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select a.id from articles a left join search_documents d on d.article_id = a.id
    where a._status = 'published' and a.published_at <= now() and d.article_id is null order by a.id`)
  return (rows as { id: number }[]).map(({ id }) => id)
}

/**
 * Backfills missing search rows, for example after a software update; each in its own transaction.
 *
 * @returns how many were added
 */
export async function indexMissing(payload: Payload): Promise<number> {
  const ids = await runInTransaction(payload, findUnindexed)
  for (const id of ids) await runInTransaction(payload, (req) => indexArticle(req, id))
  return ids.length
}
