import type { PayloadRequest } from 'payload'
import { listJobs } from '@/jobs/list-jobs'

/** An approved article that nobody has scheduled yet, with the stamp of what is shown. */
export type Unscheduled = { id: number; question: string; contentDigest: string }

const MOST = 20

/** Approved articles without a date, the one that waits longest first. */
export async function findUnscheduled(req: PayloadRequest): Promise<Unscheduled[]> {
  const planned = (await listJobs(req, { openOnly: true }))
    .filter(({ action }) => action === 'publish')
    .map(({ articleId }) => articleId)
  const { docs } = await req.payload.find({
    collection: 'articles',
    where: {
      and: [
        { stage: { equals: 'approved' } },
        { _status: { not_equals: 'published' } },
        { id: { not_in: planned } },
      ],
    },
    sort: 'updatedAt',
    limit: MOST,
    pagination: false,
    draft: true,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return docs.map(({ id, question, contentDigest }) => ({
    id,
    question: question ?? '',
    contentDigest: contentDigest ?? '',
  }))
}
