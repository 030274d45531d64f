import type { PayloadRequest } from 'payload'
import { readDatabaseClock } from '@/db/database-clock'
import { idsOf } from '@/db/ids-of'
import { published } from '@/db/published'
import type { Article, AuditLog } from '@/payload-types'
import { contentDigest } from './content-digest'
import { hasEdited } from './content-edits'
import { describeChanges } from './describe-changes'
import { describeMissing } from './missing-parts'
import { publicationWarnings } from './publication-warnings'
import { isStampOf } from './require-seen'
import { mayDecide, needsOther, peopleOf, type Standing, workflowRights } from './workflow-rights'
import type { WorkflowEvent, WorkflowView } from './workflow-view'

const HISTORY_LENGTH = 20

/** The latest version of an article, subject to the user's access, or null. */
export async function findNewestVersion(req: PayloadRequest, id: number): Promise<Article | null> {
  return req.payload.findByID({
    collection: 'articles',
    id,
    draft: true,
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    req,
  })
}

/** The state of an article relative to its public version. */
export async function standingOf(req: PayloadRequest, article: Article): Promise<Standing> {
  const [{ docs }, settings] = [
    await req.payload.find({
      collection: 'articles',
      where: { and: [published(), { id: { equals: article.id } }] },
      select: { slug: true },
      depth: 0,
      limit: 1,
      pagination: false,
      req,
    }),
    await req.payload.findGlobal({ slug: 'settings', depth: 0, req }),
  ]
  const [live] = docs
  const isLive = live !== undefined
  return {
    isLive,
    livePath: live?.slug ? `/articles/${live.slug}` : null,
    hasChanges: isLive && article._status !== 'published',
    // A live version without changes was allowed to be published, by an approval, an import or the settings at
    // that time.
    approvalIsCurrent:
      (isLive && article._status === 'published') ||
      article.workflow?.approvedDigest === contentDigest({ ...article }),
    approvalRequired: settings.approvalRequired !== false,
    fourEyes: settings.fourEyes !== false,
    hasEdited: await hasEdited(req, article.id),
  }
}

/**
 * All data of the workflow panel for the user.
 *
 * @param stamp the `contentDigest` of the version on screen, if known
 */
export async function describeWorkflow(
  req: PayloadRequest,
  article: Article,
  stamp?: string,
): Promise<WorkflowView> {
  const standing = await standingOf(req, article)
  const people = peopleOf(req.user, article)
  const { docs } = await req.payload.find({
    collection: 'audit-log',
    where: { and: [{ target: { equals: 'articles' } }, { targetId: { equals: article.id } }] },
    sort: ['-createdAt', '-id'],
    depth: 0,
    limit: HISTORY_LENGTH,
    pagination: false,
    req,
  })
  const { workflow } = article
  const { isLive, livePath, hasChanges, approvalIsCurrent, approvalRequired } = standing
  return {
    isLive,
    livePath,
    hasChanges,
    approvalIsCurrent,
    approvalRequired,
    needsOther: mayDecide(people, standing) && needsOther(standing),
    stage: article.stage ?? 'draft',
    submittedAt: workflow?.submittedAt ?? null,
    submittedBy: workflow?.submittedBy ?? null,
    approvedAt: workflow?.approvedAt ?? null,
    approvedBy: workflow?.approvedBy ?? null,
    note: workflow?.note || null,
    leftReview: leftReview(docs),
    seen: seenBy(req.user, docs, standing),
    changedSince: stamp && !isStampOf(stamp, article) ? await describeChanges(req, article, stamp) : null,
    may: workflowRights(people, article, standing),
    missing: describeMissing(article, 'submit', req.i18n?.language),
    hasReviewer: idsOf(article.reviewer).length > 0,
    warnings: publicationWarnings(article, await readDatabaseClock(req), req.i18n?.language),
    history: docs.map(toEvent),
  }
}

function seenBy(
  user: PayloadRequest['user'],
  events: AuditLog[],
  { isLive, hasChanges }: Standing,
): WorkflowView['seen'] {
  if (isLive && !hasChanges) return null
  if (events.some(({ action, actorId }) => action === 'approve' && actorId === user?.id)) return 'approved'
  return isLive ? 'published' : null
}

/** The moves after which an earlier change during review no longer matters. */
const settles = new Set([
  'submit for review',
  'approve',
  'return to writer',
  'publish',
  'ask for approval anew',
])

function leftReview(newestFirst: AuditLog[]): WorkflowView['leftReview'] {
  const last = newestFirst.find(({ action }) => action === 'change during review' || settles.has(action))
  return last?.action === 'change during review' ? { at: last.createdAt, who: last.actorName } : null
}

function toEvent({ createdAt, actorName, action, details }: AuditLog): WorkflowEvent {
  const given = details !== null && typeof details === 'object' && 'note' in details ? details.note : null
  return { at: createdAt, who: actorName, action, note: typeof given === 'string' ? given : null }
}
