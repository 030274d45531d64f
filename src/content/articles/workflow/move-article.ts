import { APIError, Forbidden, NotFound, type PayloadRequest } from 'payload'
import { readDatabaseClock } from '@/db/database-clock'
import { lockRows } from '@/db/lock-rows'
import { runInTransaction } from '@/db/run-in-transaction'
import { speak } from '@/design/panel-words'
import { workflowWords } from '@/design/panel-words/workflow'
import { recordAudit } from '@/desk/audit-log/record-audit'
import type { Article } from '@/payload-types'
import type { WorkflowMove } from '../hooks/guard-workflow'
import { describeWorkflow, findNewestVersion, standingOf } from './describe-workflow'
import { requireSeen } from './require-seen'
import { mayDecide, mayWrite, peopleOf, workflowRights } from './workflow-rights'
import type { MovedView } from './workflow-view'

export type MoveName = 'submit' | 'approve' | 'return'
export type MoveInput = { note: string; reviewed: boolean; contentDigest?: string }

const actions = { submit: 'submit for review', approve: 'approve', return: 'return to writer' } as const
/**
 * Makes one move of the workflow on the newest version of an article. What readers see stays as it is.
 *
 * @param req the request of the member of staff
 * @returns how the article stands afterwards, with what was written into it
 * @throws NotFound, Forbidden, APIError 409 when the move does not fit the article's state or the article is not what
 *   was looked at any more (then with the changes), or 400 when it is not said what was
 */
export function moveArticle(
  req: PayloadRequest,
  id: number,
  name: MoveName,
  input: MoveInput,
): Promise<MovedView> {
  const work = async (own: PayloadRequest) => {
    // Two presses at once come one after the other, and the second finds the first one's result.
    await lockRows(own, 'articles', [id])
    const article = await findNewestVersion(own, id)
    if (!article) throw new NotFound(own.t)
    const people = peopleOf(own.user, article)
    if (!(name === 'submit' ? mayWrite(people) : mayDecide(people))) throw new Forbidden(own.t)
    // Who sends something to review answers for what stands there; who decides, for what was looked at.
    if (name !== 'submit' || input.contentDigest !== undefined) {
      await requireSeen(own, article, input.contentDigest)
    }
    const standing = await standingOf(own, article)
    const renews = standing.isLive && !standing.hasChanges
    if (
      !workflowRights(people, article, standing)[name] ||
      (name === 'approve' && renews && !input.reviewed)
    ) {
      throw new APIError(speak(workflowWords, own.i18n.language).refusal[name], 409, undefined, true)
    }
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
    // The context names this one write; later ones of the request are none of the workflow's.
    own.context = {}
    const moved = await findNewestVersion(own, id)
    if (!moved) throw new NotFound(own.t)
    const { contentDigest, reviewedOn, reviewDue } = moved
    return { ...(await describeWorkflow(own, moved)), article: { contentDigest, reviewedOn, reviewDue } }
  }
  return runInTransaction(req.payload, work, req.user)
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

/** Only a review of the whole page moves its date (NHS: know that a page is up to date). */
async function reviewDates(req: PayloadRequest): Promise<Pick<Article, 'reviewedOn' | 'reviewDue'>> {
  const { reviewMonths } = await req.payload.findGlobal({ slug: 'settings', depth: 0, req })
  const today = new Date((await readDatabaseClock(req)).toISOString().slice(0, 10))
  const due = new Date(today)
  due.setUTCMonth(due.getUTCMonth() + reviewMonths)
  return { reviewedOn: today.toISOString(), reviewDue: due.toISOString() }
}
