import { APIError, type CollectionBeforeDeleteHook } from 'payload'
import { speak } from '@/design/panel-words'
import { dangerProblems } from '@/design/panel-words/danger-phrases'

/** Only an entry that was never in force may go: what shows a notice is switched off by a clinician's approval. */
export const keepApproved: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const entry = await req.payload.findByID({
    collection: 'danger-phrases',
    id,
    depth: 0,
    disableErrors: true,
    req,
  })
  if (!entry?.key && !entry?.approval?.digest) return
  throw new APIError(speak(dangerProblems, req.i18n.language).kept, 409, undefined, true)
}
