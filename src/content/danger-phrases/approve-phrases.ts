import { APIError, type Endpoint, Forbidden, NotFound, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { readJson, staffRequestId } from '@/access/staff-request'
import { findClinician } from '@/content/symptoms/red-line/find-clinician'
import { lockRows } from '@/db/lock-rows'
import { runInTransaction } from '@/db/run-in-transaction'
import { speak } from '@/design/panel-words'
import { dangerPhraseWords } from '@/design/panel-words/danger-phrases'
import { recordAudit } from '@/desk/audit-log/record-audit'
import { notify } from '@/desk/notifications/notify'
import { phraseDigest } from './phrase-digest'
import { entryOf } from './phrase-lines'

const inputSchema = z.strictObject({ digest: z.string().length(22) })

/** `POST /api/danger-phrases/:id/approve` with `{digest}`: a clinician approves the entry as it was on screen. */
export const approvePhrasesEndpoint: Endpoint = {
  path: '/:id/approve',
  method: 'post',
  handler: async (req) => {
    const id = staffRequestId(req)
    const { digest } = await readJson(req, inputSchema)
    await runInTransaction(req.payload, (own) => approvePhrases(own, id, digest), req.user)
    return Response.json({ message: speak(dangerPhraseWords, req.i18n.language).done })
  },
}

/**
 * Puts an entry in force, or switches it off, in the request's transaction.
 *
 * @param seen the digest of what the clinician read
 * @throws Forbidden for whoever is no clinician; APIError 403 for its writer where the settings ask for four eyes, 409
 * if it has changed since
 */
async function approvePhrases(req: PayloadRequest, id: number, seen: string): Promise<void> {
  const words = speak(dangerPhraseWords, req.i18n.language)
  const by = await findClinician(req)
  if (by === null) throw new Forbidden(req.t)
  await lockRows(req, 'danger-phrases', [id])
  const entry = await req.payload.findByID({
    collection: 'danger-phrases',
    id,
    depth: 0,
    disableErrors: true,
    req,
  })
  if (!entry) throw new NotFound(req.t)
  const digest = phraseDigest(entry)
  if (digest !== seen) throw new APIError(words.stale, 409, undefined, true)
  const { fourEyes } = await req.payload.findGlobal({ slug: 'settings', depth: 0, req })
  if (fourEyes !== false && entry.writer === req.user?.id) {
    throw new APIError(words.fourEyes, 403, undefined, true)
  }
  const isOff = entry.isOff === true
  await req.payload.update({
    collection: 'danger-phrases',
    id,
    data: {
      approval: { by, on: new Date().toISOString(), digest },
      approved: { ...entryOf(entry), isOff },
    },
    depth: 0,
    req,
  })
  await recordAudit(req, {
    action: 'approve',
    target: 'danger-phrases',
    targetId: id,
    title: entry.title,
    details: { digest, isOff },
  })
  await notify(req, {
    kind: 'phrases-approved',
    subject: { collection: 'danger-phrases', id, title: entry.title },
    recipients: entry.writer ? [entry.writer] : [],
  })
}
