import { APIError, type Endpoint, Forbidden, NotFound, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { readJson, staffRequestId } from '@/access/staff-request'
import { lockRows } from '@/db/lock-rows'
import { runInTransaction } from '@/db/run-in-transaction'
import { speak } from '@/design/panel-words'
import { redLineWords } from '@/design/panel-words/red-lines'
import { recordAudit } from '@/desk/audit-log/record-audit'
import { notify } from '@/desk/notifications/notify'
import { findClinician } from './find-clinician'

const inputSchema = z.strictObject({ text: z.string().min(1).max(1000) })

/** `POST /api/symptoms/:id/red-line` with `{text}`: a clinician approves the line as it was on screen. */
export const approveRedLineEndpoint: Endpoint = {
  path: '/:id/red-line',
  method: 'post',
  handler: async (req) => {
    const id = staffRequestId(req)
    const { text } = await readJson(req, inputSchema)
    await runInTransaction(req.payload, (own) => approveRedLine(own, id, text), req.user)
    return Response.json({ message: speak(redLineWords, req.i18n.language).approved })
  },
}

/**
 * Makes a symptom's line public, in the request's transaction.
 *
 * @param seen the line that the clinician read
 * @throws Forbidden for whoever is no clinician; APIError 403 for its writer where the settings ask for four eyes, 409
 * if it has changed since
 */
async function approveRedLine(req: PayloadRequest, id: number, seen: string): Promise<void> {
  const words = speak(redLineWords, req.i18n.language)
  const by = await findClinician(req)
  if (by === null) throw new Forbidden(req.t)
  await lockRows(req, 'symptoms', [id])
  const symptom = await req.payload.findByID({
    collection: 'symptoms',
    id,
    depth: 0,
    disableErrors: true,
    req,
  })
  if (!symptom) throw new NotFound(req.t)
  if (symptom.redLine !== seen) throw new APIError(words.changed, 409, undefined, true)
  const { fourEyes } = await req.payload.findGlobal({ slug: 'settings', depth: 0, req })
  if (fourEyes !== false && symptom.redLineWriter === req.user?.id) {
    throw new APIError(words.fourEyes, 403, undefined, true)
  }
  await req.payload.update({
    collection: 'symptoms',
    id,
    data: { redLineApproval: { text: seen, by, on: new Date().toISOString() } },
    depth: 0,
    req,
  })
  await recordAudit(req, {
    action: 'approve',
    target: 'symptoms',
    targetId: id,
    title: symptom.plainName,
    details: { redLine: seen },
  })
  await notify(req, {
    kind: 'red-line-approved',
    subject: { collection: 'symptoms', id, title: symptom.plainName },
    recipients: symptom.redLineWriter ? [symptom.redLineWriter] : [],
  })
}
