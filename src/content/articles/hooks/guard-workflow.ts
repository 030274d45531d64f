import { APIError, type CollectionBeforeChangeHook, type PayloadRequest } from 'payload'
import { readDatabaseClock } from '@/db/database-clock'
import { published } from '@/db/published'
import { speak } from '@/design/panel-words'
import { refusalWords } from '@/design/panel-words/refusals'
import type { Stage } from '@/desk/decisions/stages'
import { sentStamp } from '@/desk/decisions/take-stamp'
import type { Article } from '@/payload-types'
import { rememberEdit } from '../saving/note-save'
import { contentDigest, SETTLED } from '../workflow/content-digest'
import { forgetEdits } from '../workflow/content-edits'
import { requireSeen } from '../workflow/require-seen'
import { tellLeftReview } from '../workflow/tell-left-review'
import { namesOfSavers } from './names-of-savers'

/** A workflow move, in the context of the write that makes it. */
export type WorkflowMove = { stage: Stage; workflow: Partial<NonNullable<Article['workflow']>> }

type Context = { workflowMove?: WorkflowMove; plannedBy?: unknown; isRestoringVersion?: boolean }

/**
 * The only place that decides an article's stage and refuses unapproved publications. Approvals bind to a content
 * digest: they cover exactly the content that was seen, however that content reaches the page.
 *
 * A write without a user (an import, sample content) is made by the operator and exempt.
 *
 * Publishing with a stamp requires that it matches; without one, that the content is approved.
 *
 * @throws APIError 409 if the content is not the approved one or has changed since it was seen, 400 for an invalid
 * date
 */
export const guardWorkflow: CollectionBeforeChangeHook<Article> = async ({
  data,
  originalDoc,
  req,
  context,
}) => {
  const { workflowMove: move, plannedBy, isRestoringVersion } = context as Context
  const whole = { ...originalDoc, ...data }
  const digest = contentDigest(whole, SETTLED)
  const workflow = { ...originalDoc?.workflow, ...move?.workflow }
  if (move?.stage === 'approved') workflow.approvedDigest = digest
  const before = originalDoc?.id === undefined ? null : contentDigest({ ...originalDoc }, SETTLED)
  let stage =
    move?.stage ?? stageAfter(originalDoc?.stage, before === digest, workflow.approvedDigest === digest)

  if (req.user && !isRestoringVersion) await refuseEarlierDate(req, whole.publishedAt, originalDoc)
  // Staff restore a version as a draft; it still contains its old status.
  const publishes = data._status === 'published' && !(isRestoringVersion && req.user)
  if (publishes) {
    if (req.user || plannedBy) {
      await refuseLaterDate(req, whole.publishedAt)
      const seen = sentStamp(context)
      const approved = workflow.approvedDigest
      await requireApproval(req, originalDoc, { digest, approved, seen, isPlanned: Boolean(plannedBy) })
    }
    stage = 'approved'
  }
  if (originalDoc && originalDoc.stage === 'in-review' && stage === 'draft' && !move) {
    await tellLeftReview(req, originalDoc)
  }
  rememberEdit(context, before !== digest && !publishes && !move ? before : null)
  if (originalDoc && move?.stage === 'approved') await forgetEdits(req, originalDoc.id)
  // A restored version does not change the slug and publication date.
  const place = isRestoringVersion ? { slug: originalDoc?.slug, publishedAt: originalDoc?.publishedAt } : {}
  return { ...data, ...place, stage, workflow, savedBy: await namesOfSavers(req, originalDoc?.id) }
}

/** An approval stays valid while the content is the same; a review only until the content changes. */
function stageAfter(before: Stage | null | undefined, isSame: boolean, isApproved: boolean): Stage {
  if (isApproved) return 'approved'
  return before === 'in-review' && isSame ? 'in-review' : 'draft'
}

const wrongDate = (message: string) => new APIError(message, 400, undefined, true)

async function refuseLaterDate(req: PayloadRequest, publishedAt: string | null | undefined): Promise<void> {
  if (!publishedAt || Date.parse(publishedAt) <= (await readDatabaseClock(req)).getTime()) return
  throw wrongDate(speak(refusalWords, req.i18n.language).futureDate)
}

/** The site sets the date, and an import may; by hand it must not be set to an impossible one. */
async function refuseEarlierDate(
  req: PayloadRequest,
  publishedAt: string | null | undefined,
  stored: Article | undefined,
): Promise<void> {
  if (!publishedAt) return
  const time = Date.parse(publishedAt)
  const isMoved = !stored?.publishedAt || Date.parse(stored.publishedAt) !== time
  if (!isMoved) return
  const begun = stored ? Date.parse(stored.createdAt) : (await readDatabaseClock(req)).getTime()
  if (time >= begun) return
  throw wrongDate(speak(refusalWords, req.i18n.language).earlyDate)
}

type Publication = {
  digest: string
  approved: string | null | undefined
  /** The client's stamp of what was seen. */
  seen: unknown
  /** A plan was already checked against its own stamp (../schedule/change-publication.ts). */
  isPlanned: boolean
}

async function requireApproval(
  req: PayloadRequest,
  stored: Article | undefined,
  { digest, approved, seen, isPlanned }: Publication,
): Promise<void> {
  // Reverting to the live version publishes nothing.
  if (stored && (await liveDigest(req, stored.id)) === digest) return
  if (stored && seen) await requireSeen(req, stored, seen)
  if (approved === digest) return
  const { approvalRequired } = await req.payload.findGlobal({ slug: 'settings', depth: 0, req })
  // The creator of a new article has sent all of it.
  if (approvalRequired === false && (seen || isPlanned || !stored)) return
  throw approvalRequired === false
    ? new APIError(
        'Nobody approved this. To publish it all the same, send the contentDigest of the version that you looked at.',
        400,
        undefined,
        true,
      )
    : new APIError(speak(refusalWords, req.i18n.language).needsApproval, 409, undefined, true)
}

/** Of the public content; null if nothing is public. */
async function liveDigest(req: PayloadRequest, id: number): Promise<string | null> {
  const { docs } = await req.payload.find({
    collection: 'articles',
    where: { and: [published(), { id: { equals: id } }] },
    depth: 0,
    limit: 1,
    pagination: false,
    req,
  })
  return docs[0] ? contentDigest({ ...docs[0] }) : null
}
