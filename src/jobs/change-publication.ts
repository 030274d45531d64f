import { APIError, JobCancelledError, type TaskConfig } from 'payload'
import { published } from '@/db/published'

export type ChangePublicationInput = {
  article: number
  action: 'publish' | 'unpublish'
  /** Of the member of staff who planned it; for the audit log. */
  plannedById: number
  plannedByName: string
}

/** Seconds before a failed run is tried again, doubled each time: about ten minutes in all. */
const RETRY_MS = 10_000
const RETRIES = 6

/**
 * Publishes or unpublishes an article at its planned time. Doing it twice does no harm: what is already so stays.
 * A refusal (nobody approved the last change) is final and stays visible; anything else is tried again.
 */
export const changePublication: TaskConfig<{ input: ChangePublicationInput; output: { done: boolean } }> = {
  slug: 'changePublication',
  label: 'Planned publication',
  retries: { attempts: RETRIES, backoff: { type: 'exponential', delay: RETRY_MS } },
  handler: async ({ input, req: { payload } }) => {
    const { article: id, action, plannedById, plannedByName } = input
    const article = await payload.findByID({
      collection: 'articles',
      id,
      draft: true,
      depth: 0,
      disableErrors: true,
    })
    if (!article) throw new JobCancelledError('The article was deleted.')
    const where = { and: [published(), { id: { equals: id } }] }
    const isLive = (await payload.count({ collection: 'articles', where })).totalDocs > 0
    const wished = action === 'publish' ? 'published' : 'draft'
    if (action === 'publish' ? article._status === 'published' : !isLive) return { output: { done: false } }
    try {
      await payload.update({
        collection: 'articles',
        id,
        data: { _status: wished },
        depth: 0,
        context: { plannedBy: { id: plannedById, name: plannedByName } },
      })
    } catch (error) {
      if (error instanceof APIError && error.status < 500) throw new JobCancelledError(error.message)
      throw error
    }
    return { output: { done: true } }
  },
}
