import type { Payload } from 'payload'
import type { ChangePublicationInput } from '@/content/articles/schedule/change-publication'
import type { User } from '@/payload-types'

/** Queues a change of an article that is already due. */
export async function queueChange(
  payload: Payload,
  planner: Pick<User, 'id' | 'name'>,
  change: Pick<ChangePublicationInput, 'article' | 'action' | 'digest'>,
  at = new Date(Date.now() - 1000),
): Promise<number> {
  const { id } = await payload.jobs.queue({
    task: 'changePublication',
    input: { ...change, at: at.toISOString(), plannedById: planner.id, plannedByName: planner.name },
    waitUntil: at,
  })
  return Number(id)
}
