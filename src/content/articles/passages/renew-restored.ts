import type { PayloadRequest } from 'payload'
import type { Article } from '@/payload-types'
import { passageIds } from './place-texts'

/** After an article came back: what was approved of its passages meanwhile passed it by, and is queued for it now. */
export async function renewRestored(req: PayloadRequest, { id, body }: Article): Promise<void> {
  const ids = passageIds(body)
  if (ids.length === 0) return
  const { docs } = await req.payload.find({
    collection: 'passages',
    where: { id: { in: ids } },
    select: { title: true },
    depth: 0,
    limit: ids.length,
    pagination: false,
    req,
  })
  const [approvedById, approvedByName] = [req.user?.id ?? null, req.user?.name ?? '']
  const title = docs.map((passage) => passage.title).join(', ')
  const input = { article: id, title, atOnce: false, writers: [], approvedById, approvedByName }
  await req.payload.jobs.queue({ task: 'renewPassage', input, req })
}
