import { APIError, type CollectionBeforeChangeHook, type PayloadRequest } from 'payload'
import { readDatabaseClock } from '@/db/database-clock'
import { published } from '@/db/published'
import type { Article } from '@/payload-types'
import type { Stage } from '../stages'
import { contentDigest } from '../workflow/content-digest'

/** A move of the workflow, put into the context of the write that makes it. */
export type WorkflowMove = { stage: Stage; workflow: Partial<NonNullable<Article['workflow']>> }

type Context = { workflowMove?: WorkflowMove; plannedBy?: unknown; isRestoringVersion?: boolean }

/**
 * The one place that decides an article's stage, and that refuses to publish what nobody approved. An approval is
 * of a digest: it holds for just the content that was looked at, whichever way that content takes to the page.
 *
 * A write without a user (an import, sample content) is the operator's own and is not held to it.
 *
 * @throws APIError 409 when the content to be published is not the approved one, 400 for a date to come
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
  let stage = move?.stage ?? stageAfter(originalDoc?.stage, workflow.approvedDigest === digest)

  // Staff restore a version as a draft; the status of that day still stands in it.
  const publishes = data._status === 'published' && !(isRestoringVersion && req.user)
  if (publishes) {
    if (req.user || plannedBy) {
      await refuseLaterDate(req, whole.publishedAt)
      await requireApproval(req, originalDoc?.id, digest, workflow.approvedDigest)
    }
    stage = 'approved'
    workflow.approvedDigest = digest
  }
  // Where an article is found and since when is not part of what a restored version said.
  const place = isRestoringVersion ? { slug: originalDoc?.slug, publishedAt: originalDoc?.publishedAt } : {}
  return { ...data, ...place, stage, workflow }
}

/** What was approved stays so while it says the same; what is being reviewed stays so while it is polished. */
function stageAfter(before: Stage | null | undefined, isApproved: boolean): Stage {
  if (isApproved) return 'approved'
  return before === 'in-review' ? 'in-review' : 'draft'
}

async function refuseLaterDate(req: PayloadRequest, publishedAt: string | null | undefined): Promise<void> {
  if (publishedAt && Date.parse(publishedAt) > (await readDatabaseClock(req)).getTime()) {
    throw new APIError(
      'The publication date lies in the future. Plan the publication with “Schedule” instead.',
      400,
      undefined,
      true,
    )
  }
}

async function requireApproval(
  req: PayloadRequest,
  id: number | undefined,
  digest: string,
  approved: string | null | undefined,
): Promise<void> {
  if (approved === digest) return
  const { approvalRequired } = await req.payload.findGlobal({ slug: 'settings', depth: 0, req })
  if (approvalRequired === false) return
  if (id !== undefined && (await liveDigest(req, id)) === digest) return
  throw new APIError(
    'Publishing needs an approval of the last change. Send the article to review; once it is approved, publish it.',
    409,
    undefined,
    true,
  )
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
