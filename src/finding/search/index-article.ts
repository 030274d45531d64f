import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { purge } from '@/cache/purge'
import { tags } from '@/cache/tags'
import { shortAnswer } from '@/content/articles/search-preview/search-texts'
import { withMerged } from '@/content/symptoms/merge/with-merged'
import { connectionOf } from '@/db/connection'
import { idsOf } from '@/db/ids-of'
import { published } from '@/db/published'
import { runInTransaction } from '@/db/run-in-transaction'
import type { Article, Symptom } from '@/payload-types'
import { outline } from '@/rich-text/outline'
import { plainText } from '@/rich-text/plain-text'
import type { StoredState } from '@/rich-text/stored-node'
import { type ArticleText, articleEntry, readArticle } from './index/article-entry'
import { averageLength } from './index/average-length'
import { namesOf } from './index/index-names'
import { packSentences } from './index/pack-sentences'
import { ENTRY_FORM, type IndexedArticle, saveEntries } from './index/save-entries'
import { stemWords, textLanguage } from './words/stem-words'

/** Advisory locks of this class are held for one article each. */
const LOCK_CLASS = 7_265_100
const BATCH = 50

type Indexed = Pick<Article, 'id' | 'question' | 'summary' | 'keyPoints' | 'body' | 'symptoms' | 'language'>
/** Updates an article's rows in the search index to its public content, in the request's transaction. */
export const indexArticle = (req: PayloadRequest, id: number): Promise<void> => indexArticles(req, [id])

/** The same for several articles. */
async function indexArticles(req: PayloadRequest, ids: number[]): Promise<void> {
  const connection = await connectionOf(req)
  // Two changes at once, such as a publication and a new name of a symptom, would insert the same rows.
  await connection.execute(sql`
    select pg_advisory_xact_lock(${LOCK_CLASS}, id)
    from (select unnest(${sql.param(ids)}::int[]) as id order by 1) ordered`)
  const { docs } = await req.payload.find({
    collection: 'articles',
    where: { and: [published(), { id: { in: ids } }] },
    select: {
      question: true,
      summary: true,
      keyPoints: true,
      body: true,
      symptoms: true,
      language: true,
    },
    depth: 0,
    limit: ids.length,
    pagination: false,
    req,
  })
  const symptoms = await findSymptoms(req, [...new Set(docs.flatMap((doc) => idsOf(doc.symptoms)))])
  await connection.execute(sql`delete from search_documents where article_id = any(${sql.param(ids)}::int[])`)
  if (docs.length === 0) return
  const average = await averageLength(connection)
  const rows: IndexedArticle[] = []
  for (const doc of docs as Indexed[]) {
    const text = textOf(doc, symptoms)
    const parts = readArticle(text)
    const words = parts.flatMap((part) => part.words.map(({ word }) => word))
    const stems = await stemWords(connection, words)
    const language = textLanguage(doc.language)
    const stem = (word: string) => stems(word, language)
    const body = [text.summary, ...text.keyPoints, text.text].filter((part) => part !== '').join('\n')
    rows.push({
      id: doc.id,
      question: doc.question,
      body,
      opening: shortAnswer(doc, doc.body as unknown as StoredState),
      symptoms: idsOf(doc.symptoms),
      sentences: packSentences(body, stem),
      entry: articleEntry(parts, stem, average),
    })
  }
  await saveEntries(connection, rows)
}

function textOf(article: Indexed, symptoms: Map<number, string[]>): ArticleText {
  const state = article.body as unknown as StoredState
  return {
    question: article.question,
    names: [...new Set(idsOf(article.symptoms).flatMap((id) => symptoms.get(id) ?? []))],
    headings: outline(state).map(({ text }) => text),
    summary: article.summary ?? '',
    keyPoints: (article.keyPoints ?? []).map(({ point }) => point),
    text: plainText(state),
  }
}

/** The names of symptoms, or of those that they were merged into, without those that are only confused with them. */
async function findSymptoms(req: PayloadRequest, ids: number[]): Promise<Map<number, string[]>> {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'symptoms',
    where: { id: { in: ids } },
    select: { plainName: true, medicalName: true, names: true, replacedBy: true },
    depth: 0,
    limit: ids.length,
    pagination: false,
    req,
  })
  const replacements = await findSymptoms(req, [...new Set(docs.flatMap((doc) => idsOf(doc.replacedBy)))])
  return new Map(
    docs.map((doc) => [
      doc.id,
      replacements.get(idsOf(doc.replacedBy)[0] ?? 0) ??
        namesOf(doc as Symptom)
          .filter(({ isRelated }) => !isRelated)
          .map(({ name }) => name),
    ]),
  )
}

/** After a symptom's names have changed: reindexes the articles about it. */
export async function indexArticlesAbout(req: PayloadRequest, symptom: number): Promise<void> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select distinct parent_id as id from articles_rels
    where path = 'symptoms' and symptoms_id in ${withMerged([symptom])} order by 1`)
  await inBatches(
    (rows as { id: number }[]).map(({ id }) => id),
    (ids) => indexArticles(req, ids),
  )
}

async function inBatches(ids: number[], work: (batch: number[]) => Promise<void>): Promise<void> {
  for (let from = 0; from < ids.length; from += BATCH) await work(ids.slice(from, from + BATCH))
}

async function findUnindexed(req: PayloadRequest): Promise<number[]> {
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    select a.id from articles a left join search_documents d on d.article_id = a.id
    where a._status = 'published' and a.published_at <= now() and (d.form is distinct from ${ENTRY_FORM})
    order by a.id`)
  return (rows as { id: number }[]).map(({ id }) => id)
}

/**
 * Backfills the rows of published articles that are missing or of an older form, for example after a software
 * update.
 *
 * @returns how many articles were indexed
 */
export async function indexMissing(payload: Payload): Promise<number> {
  const ids = await runInTransaction(payload, findUnindexed)
  await inBatches(ids, (batch) =>
    runInTransaction(payload, async (req) => {
      await indexArticles(req, batch)
      await purge(req, { stale: [tags.articles], drop: [] })
    }),
  )
  return ids.length
}
