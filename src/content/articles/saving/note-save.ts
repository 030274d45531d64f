import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest, RequestContext } from 'payload'
import { connectionOf } from '@/db/connection'
import { markingTextStale } from '@/desk/admin-search/keep-article-text'
import type { Article } from '@/payload-types'
import { findingPlanners, tellPlanners } from '../schedule/tell-approval-lost'
import { notingEdit } from '../workflow/content-edits'
import { notingSaver } from './last-saver'
import { type KeptField, keepingFields } from './saved-fields'

const KEY = 'editedContent'

/** @param before the digest of the content that an edit changes; null where the write is no edit */
export function rememberEdit(context: RequestContext, before: string | null): void {
  context[KEY] = before
}

/** What a save of changed content leaves behind, in one statement: one after the other they cost more than the save. */
export async function noteSave(
  req: PayloadRequest,
  article: Article,
  fields: readonly KeptField[],
  context: RequestContext,
): Promise<void> {
  const before = typeof context[KEY] === 'string' ? context[KEY] : null
  const connection = await connectionOf(req)
  const { rows } = await connection.execute(sql`
    with kept as (${keepingFields(article.id, fields)}), saver as (${notingSaver(req, article.id)}),
      ${before === null ? sql`` : sql`edit as (${notingEdit(req, article.id)}),`}
      text as (${markingTextStale(article.id)})
    ${findingPlanners(article.id, before)}`)
  await tellPlanners(
    req,
    article,
    (rows as { planner: number }[]).map(({ planner }) => planner),
  )
}
