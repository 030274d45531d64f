import { sql } from '@payloadcms/db-postgres'
import { Forbidden, NotFound, type PayloadRequest } from 'payload'
import { type Asked, findAsked } from '@/content/articles/begin/find-asked'
import { connectionOf } from '@/db/connection'
import { recordAudit } from '@/desk/audit-log/record-audit'
import type { Article } from '@/payload-types'
import { type Kind, seesLookedFor, tableOf } from './looked-for'
import { questionFrom } from './question-from'

/** Its article, or the articles that ask the same, so that one decides about them first. */
export type Begun = { article: number; isNew: boolean } | { asked: Asked[] }

type Taken = { text: string; language: string | null; article_id: number | null }

/**
 * Makes a draft with the words that a reader looked for as its question, once: whoever comes second gets the first
 * one's article. Runs in the request's transaction.
 *
 * @param isSure whether to begin although articles ask the same already
 * @throws Forbidden; NotFound for what is no longer there
 */
export async function beginArticle(
  req: PayloadRequest,
  { kind, id, isSure }: { kind: Kind; id: number; isSure: boolean },
): Promise<Begun> {
  if (!seesLookedFor(req)) throw new Forbidden(req.t)
  const found = await lock(req, kind, id)
  if (found.article_id !== null) return { article: found.article_id, isNew: false }
  const question = questionFrom(found.text)
  const asked = isSure ? [] : await findAsked(req, question, null)
  if (asked.length > 0) return { asked }
  const article = await req.payload.create({
    collection: 'articles',
    data: { question, _status: 'draft', ...(found.language ? { language: found.language } : {}) } as Article,
    draft: true,
    depth: 0,
    overrideAccess: false,
    req,
  })
  const connection = await connectionOf(req)
  await connection.execute(sql`
    update ${sql.identifier(tableOf[kind])} set article_id = ${article.id}, set_aside_at = null where id = ${id}`)
  // Only the question, which the draft shows anyway: the log is kept longer than readers' words.
  await recordAudit(req, {
    action: 'begin from what readers look for',
    target: 'articles',
    targetId: article.id,
    title: question,
    details: { from: kind },
  })
  return { article: article.id, isNew: true }
}

async function lock(req: PayloadRequest, kind: Kind, id: number): Promise<Taken> {
  const connection = await connectionOf(req)
  const words = kind === 'search' ? sql`query as text, null as language` : sql`text, language`
  const { rows } = await connection.execute(sql`
    select ${words}, article_id from ${sql.identifier(tableOf[kind])} where id = ${id} for update`)
  const [row] = rows as Taken[]
  if (!row) throw new NotFound(req.t)
  return row
}
