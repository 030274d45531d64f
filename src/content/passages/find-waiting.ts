import type { PayloadRequest } from 'payload'
import { findApprover } from './find-approver'
import { writersOf } from './follow-passage'

const MOST = 20

/** A passage that waits for approval. */
export type WaitingPassage = {
  id: number
  title: string
  /** Whether the requester wrote it, so that somebody else has to approve it. */
  needsOther: boolean
}

/** The passages that nobody approved as they are, the oldest change first; none for whoever may not approve. */
export async function findWaitingPassages(req: PayloadRequest): Promise<WaitingPassage[]> {
  if ((await findApprover(req)) === null) return []
  const { docs } = await req.payload.find({
    collection: 'passages',
    where: { state: { not_equals: 'approved' } },
    sort: ['updatedAt', 'id'],
    depth: 0,
    limit: MOST,
    pagination: false,
    req,
  })
  if (docs.length === 0) return []
  const { fourEyes } = await req.payload.findGlobal({ slug: 'settings', depth: 0, req })
  return docs.map((passage) => ({
    id: passage.id,
    title: passage.title,
    needsOther: fourEyes !== false && writersOf(passage).includes(req.user?.id ?? 0),
  }))
}
