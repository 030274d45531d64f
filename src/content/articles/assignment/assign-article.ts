import { sql } from '@payloadcms/db-postgres'
import { APIError, Forbidden, NotFound, type PayloadRequest } from 'payload'
import { connectionOf } from '@/db/connection'
import { idsOf } from '@/db/ids-of'
import { lockRows } from '@/db/lock-rows'
import { speak } from '@/design/panel-words'
import { assignmentWords } from '@/design/panel-words/assignment'
import { recordAudit } from '@/desk/audit-log/record-audit'
import { notify } from '@/desk/notifications/notify'
import type { Article } from '@/payload-types'
import { findNewestVersion } from '../workflow/describe-workflow'
import { peopleOf } from '../workflow/workflow-rights'
import { type Assignment, findAssignments, findCandidates } from './assignment'

export type Giving = { assignee: number | null; due: string | null }

/** Whether a user may give an article to somebody. Who has it may also give it back. */
export const mayAssign = (req: PayloadRequest, article: Article): boolean =>
  peopleOf(req.user, article).isEditor

/**
 * Gives an article to somebody, or takes it back. Runs in the request's transaction. Giving what is given already
 * changes nothing and tells nobody.
 *
 * @throws NotFound, Forbidden, APIError 409 for a person who could not open the article
 */
export async function assignArticle(
  req: PayloadRequest,
  id: number,
  { assignee, due }: Giving,
): Promise<Assignment | null> {
  await lockRows(req, 'articles', [id])
  const article = await findNewestVersion(req, id)
  if (!article) throw new NotFound(req.t)
  const before = (await findAssignments(req, id))(id)
  const givesBack = assignee === null && before?.assignee.id === req.user?.id
  if (!mayAssign(req, article) && !givesBack) throw new Forbidden(req.t)
  if (assignee === null) {
    if (before) await endAssignment(req, article, before)
    return null
  }
  if (before?.assignee.id === assignee && before.due === due) return before
  const candidates = await findCandidates(req, [...idsOf(article.authors), ...idsOf(article.reviewer)])
  if (!candidates.some((one) => one.id === assignee)) {
    throw new APIError(speak(assignmentWords, req.i18n.language).cannotOpen, 409, undefined, true)
  }
  const connection = await connectionOf(req)
  await connection.execute(sql`
    insert into assignments (article_id, assignee_id, due, given_by_id, given_by_name)
    values (${id}, ${assignee}, ${due}::date, ${req.user?.id ?? null}::int, ${req.user?.name ?? ''})
    on conflict (article_id) do update set assignee_id = excluded.assignee_id, due = excluded.due,
      given_by_id = excluded.given_by_id, given_by_name = excluded.given_by_name, given_at = clock_timestamp()`)
  const after = (await findAssignments(req, id))(id)
  await record(req, article, 'assign', { to: after?.assignee.name, due })
  await notify(req, { kind: 'assigned', article, recipients: [assignee], note: due })
  return after
}

async function endAssignment(req: PayloadRequest, article: Article, { assignee }: Assignment): Promise<void> {
  const connection = await connectionOf(req)
  await connection.execute(sql`delete from assignments where article_id = ${article.id}`)
  await record(req, article, 'end assignment', { of: assignee.name })
}

const record = (
  req: PayloadRequest,
  { id, question }: Article,
  action: 'assign' | 'end assignment',
  details: object,
) => recordAudit(req, { action, target: 'articles', targetId: id, title: question, details: { ...details } })
