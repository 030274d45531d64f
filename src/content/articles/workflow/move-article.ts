import { APIError, createLocalReq, Forbidden, NotFound, type PayloadRequest } from 'payload'
import { readDatabaseClock } from '@/db/database-clock'
import { lockRows } from '@/db/lock-rows'
import { runInTransaction } from '@/db/run-in-transaction'
import { speak } from '@/design/panel-words'
import { workflowWords } from '@/design/panel-words/workflow'
import { recordAudit } from '@/desk/audit-log/record-audit'
import type { Article } from '@/payload-types'
import type { WorkflowMove } from '../hooks/guard-workflow'
import { describeWorkflow, findNewestVersion, standingOf } from './describe-workflow'
import { describeMissing } from './missing-parts'
import { requireSeen } from './require-seen'
import { tellMove } from './tell-move'
import { mayDecide, mayWrite, needsOther, peopleOf, workflowRights } from './workflow-rights'
import type { MovedView, MoveName } from './workflow-view'

export type MoveInput = { note: string; reviewed: boolean; contentDigest?: string }

const actions = { submit: 'submit for review', approve: 'approve', return: 'return to writer' } as const
/**
 * Makes one workflow move on the latest version of an article. The public version is unchanged.
 *
 * @param req the staff member's request
 * @returns the resulting state, with the written fields
 * @throws NotFound, Forbidden, APIError 409 if the move does not fit the article's state or the article has
 * changed since it was seen (then with the changes) or lacks a part that the move needs, or 400 if the stamp is missing
 */
export async function moveArticle(
  req: PayloadRequest,
  id: number,
  name: MoveName,
  input: MoveInput,
): Promise<MovedView> {
  // A request of its own, which speaks the language of the account.
  const { user, i18n } = req
  const own = await createLocalReq({ user: user ?? undefined, req: { i18n } }, req.payload)
  return runInTransaction(own, () => moveInTransaction(own, id, name, input))
}

/** The same within the transaction of a request. */
export async function moveInTransaction(
  own: PayloadRequest,
  id: number,
  name: MoveName,
  input: MoveInput,
): Promise<MovedView> {
  // Concurrent clicks are serialised, and the second sees the first one's result.
  await lockRows(own, 'articles', [id])
  const article = await findNewestVersion(own, id)
  if (!article) throw new NotFound(own.t)
  const people = peopleOf(own.user, article)
  const standing = await standingOf(own, article)
  if (!(name === 'submit' ? mayWrite(people) : mayDecide(people, standing))) throw new Forbidden(own.t)
  // Sending to review covers the current content; a decision covers what was seen.
  if (name !== 'submit' || input.contentDigest !== undefined) {
    await requireSeen(own, article, input.contentDigest)
  }
  if (name === 'approve' && needsOther(standing)) {
    throw new APIError(
      speak(workflowWords, own.i18n.language).refusal.fourEyes,
      409,
      { code: 'four-eyes' },
      true,
    )
  }
  const renews = standing.isLive && !standing.hasChanges
  if (!workflowRights(people, article, standing)[name] || (name === 'approve' && renews && !input.reviewed)) {
    throw new APIError(speak(workflowWords, own.i18n.language).refusal[name], 409, undefined, true)
  }
  if (name !== 'return') requireParts(own, article, name)
  const now = (await readDatabaseClock(own)).toISOString()
  await own.payload.update({
    collection: 'articles',
    id,
    data: name === 'approve' && input.reviewed ? await reviewDates(own) : {},
    draft: true,
    depth: 0,
    context: { workflowMove: moveOf(own, name, input, now) },
    req: own,
  })
  await recordAudit(own, {
    action: actions[name],
    target: 'articles',
    targetId: id,
    title: article.question,
    details: { note: input.note || null, ...(name === 'approve' ? { reviewed: input.reviewed } : {}) },
  })
  // The context names this one write; later writes of the request are not workflow moves.
  own.context = {}
  const moved = await findNewestVersion(own, id)
  if (!moved) throw new NotFound(own.t)
  await tellMove(own, name, moved, input.note)
  return { ...(await describeWorkflow(own, moved)), article: moved }
}

/** @throws APIError 409 with the missing parts in words, and by name in `data` */
function requireParts(req: PayloadRequest, article: Article, name: 'submit' | 'approve'): void {
  const { language } = req.i18n
  const missing = describeMissing(article, name, language)
  if (missing.length === 0) return
  const message = speak(workflowWords, language).refusal.missing[name](missing.map(({ text }) => text))
  throw new APIError(message, 409, { code: 'incomplete', missing: missing.map(({ field }) => field) }, true)
}

function moveOf(req: PayloadRequest, name: MoveName, { note }: MoveInput, now: string): WorkflowMove {
  const who = req.user?.name ?? ''
  switch (name) {
    case 'submit':
      return { stage: 'in-review', workflow: { submittedAt: now, submittedBy: who, note } }
    case 'approve':
      return { stage: 'approved', workflow: { approvedAt: now, approvedBy: who, note } }
    case 'return':
      return { stage: 'draft', workflow: { approvedAt: null, approvedBy: null, approvedDigest: null, note } }
  }
}

/** Only a review of the whole page updates its date (NHS: know that a page is up to date). */
async function reviewDates(req: PayloadRequest): Promise<Pick<Article, 'reviewedOn' | 'reviewDue'>> {
  const { reviewMonths } = await req.payload.findGlobal({ slug: 'settings', depth: 0, req })
  const today = new Date((await readDatabaseClock(req)).toISOString().slice(0, 10))
  const due = new Date(today)
  due.setUTCMonth(due.getUTCMonth() + reviewMonths)
  return { reviewedOn: today.toISOString(), reviewDue: due.toISOString() }
}
