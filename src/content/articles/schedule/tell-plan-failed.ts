import { createLocalReq, type Payload } from 'payload'
import { runInTransaction } from '@/db/run-in-transaction'
import { findEditors } from '@/desk/notifications/find-accounts'
import { notify } from '@/desk/notifications/notify'
import { type Failure, storeFailure } from '@/jobs/describe-failure'

/** As many characters as an entry of the inbox keeps. */
const NOTE_LENGTH = 2000

/**
 * Tells the planner that a plan failed for good, and the editors where the planner cannot plan any more. Once for
 * each job, however often the worker is stopped in between.
 */
export async function tellPlanFailed(
  payload: Payload,
  job: number | string,
  { article, plannedById }: { article: number; plannedById: number },
  failure: Failure,
): Promise<void> {
  await runInTransaction(await createLocalReq({}, payload), async (req) => {
    const found = await payload.findByID({
      collection: 'articles',
      id: article,
      draft: true,
      depth: 0,
      disableErrors: true,
      req,
    })
    // Whoever deleted it knows, and its plans went with it.
    if (!found) return
    const note = storeFailure(failure)
    await notify(req, {
      kind: 'plan-failed',
      article: found,
      recipients: failure[0] === 'mayNotPublish' ? await findEditors(req) : [plannedById],
      note: note.length > NOTE_LENGTH ? null : note,
      key: `plan:${job}`,
    })
  })
}
