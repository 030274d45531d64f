import { APIError, type CollectionBeforeChangeHook, type PayloadRequest } from 'payload'
import { readDatabaseClock } from '@/db/database-clock'
import { published } from '@/db/published'
import { speak } from '@/design/panel-words'
import { refusalWords } from '@/design/panel-words/refusals'
import type { Stage } from '@/desk/decisions/stages'
import { sentStamp } from '@/desk/decisions/take-stamp'
import type { Article } from '@/payload-types'
import { contentDigest } from '../workflow/content-digest'
import { requireSeen } from '../workflow/require-seen'
import { tellLeftReview } from '../workflow/tell-left-review'

/** A move of the workflow, put into the context of the write that makes it. */
export type WorkflowMove = { stage: Stage; workflow: Partial<NonNullable<Article['workflow']>> }

type Context = { workflowMove?: WorkflowMove; plannedBy?: unknown; isRestoringVersion?: boolean }

/**
 * The one place that decides an article's stage, and that refuses to publish what nobody approved. An approval is
 * of a digest: it holds for just the content that was looked at, whichever way that content takes to the page.
 *
 * A write without a user (an import, sample content) is the operator's own and is not held to it.
 *
 * Who publishes with a stamp of what was looked at is held to it; who publishes without one, to what was approved.
 *
 * @throws APIError 409 when the content to be published is not the approved one or not the one that was looked at,
 *   400 for a date that cannot be
 */
export const guardWorkflow: CollectionBeforeChangeHook<Article> = async ({
  data,
  originalDoc,
  req,
  context,
}) => {
  const { workflowMove: move, plannedBy, isRestoringVersion } = context as Context
  const whole = { ...originalDoc, ...data }
  const digest = contentDigest(whole)
  const workflow = { ...originalDoc?.workflow, ...move?.workflow }
  if (move?.stage === 'approved') workflow.approvedDigest = digest
  const before = originalDoc?.id === undefined ? null : contentDigest({ ...originalDoc })
  let stage =
    move?.stage ?? stageAfter(originalDoc?.stage, before === digest, workflow.approvedDigest === digest)

  if (req.user && !isRestoringVersion) await refuseEarlierDate(req, whole.publishedAt, originalDoc)
  // Staff restore a version as a draft; the status of that day still stands in it.
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
  // Where an article is found and since when is not part of what a restored version said.
  const place = isRestoringVersion ? { slug: originalDoc?.slug, publishedAt: originalDoc?.publishedAt } : {}
  return { ...data, ...place, stage, workflow }
}

/** What was approved stays so while it says the same; what is being reviewed only until a word of it changes. */
function stageAfter(before: Stage | null | undefined, isSame: boolean, isApproved: boolean): Stage {
  if (isApproved) return 'approved'
  return before === 'in-review' && isSame ? 'in-review' : 'draft'
}

const wrongDate = (message: string) => new APIError(message, 400, undefined, true)

async function refuseLaterDate(req: PayloadRequest, publishedAt: string | null | undefined): Promise<void> {
  if (!publishedAt || Date.parse(publishedAt) <= (await readDatabaseClock(req)).getTime()) return
  throw wrongDate(speak(refusalWords, req.i18n.language).futureDate)
}

/** The site sets the date and an import may; by hand nobody moves it to where it cannot be true. */
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
  /** The stamp of what was looked at, as the client sent it. */
  seen: unknown
  /** A plan was held to what it was made for before (../schedule/change-publication.ts). */
  isPlanned: boolean
}

async function requireApproval(
  req: PayloadRequest,
  stored: Article | undefined,
  { digest, approved, seen, isPlanned }: Publication,
): Promise<void> {
  // Going back to what is live makes nothing public.
  if (stored && (await liveDigest(req, stored.id)) === digest) return
  if (stored && seen) await requireSeen(req, stored, seen)
  if (approved === digest) return
  const { approvalRequired } = await req.payload.findGlobal({ slug: 'settings', depth: 0, req })
  // Whoever makes a new article has sent all of it.
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

/** Of what readers see now; null where nothing is public. */
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
