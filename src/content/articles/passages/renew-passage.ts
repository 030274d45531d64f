import type { TaskConfig } from 'payload'
import type { RenewPassageInput } from '@/content/passages/approve-passage'
import { runInTransaction } from '@/db/run-in-transaction'
import { storeFailure } from '@/jobs/describe-failure'
import { log } from '@/log'
import { renewArticle } from './renew-article'

/** About 40 minutes in total, with a backoff starting at 10 seconds. */
const retries = { attempts: 8, backoff: { type: 'exponential', delay: 10_000 } } as const

/** Brings the approved text of a passage into one article that uses it; idempotent. */
export const renewPassage: TaskConfig<{ input: RenewPassageInput; output: object }> = {
  slug: 'renewPassage',
  label: 'Changed passage',
  retries,
  handler: async ({ input, job, req: { payload } }) => {
    try {
      await runInTransaction(payload, (req) => renewArticle(req, input))
      return { output: {} }
    } catch (error) {
      log.error(
        { err: error, job: job.id, article: input.article },
        'A changed passage did not reach an article',
      )
      // A database's own message may contain the article's text.
      throw new Error(storeFailure(['later']))
    }
  },
}
