import { APIError, type Endpoint, Forbidden, NotFound, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { readJson, staffRequestId } from '@/access/staff-request'
import { findRecordUses } from '@/content/where-used/find-record-uses'
import { readDatabaseClock } from '@/db/database-clock'
import { lockRows } from '@/db/lock-rows'
import { runInTransaction } from '@/db/run-in-transaction'
import { speak } from '@/design/panel-words'
import { passageWords } from '@/design/panel-words/passages'
import { recordAudit } from '@/desk/audit-log/record-audit'
import { notify } from '@/desk/notifications/notify'
import { findApprover } from './find-approver'
import { writersOf } from './follow-passage'
import { passageDigest } from './passage-digest'

/** What the worker needs to bring one article up to date with a passage (content/articles/passages). */
export type RenewPassageInput = {
  article: number
  /** The passage's title at that time. */
  title: string
  /** Whether readers see the new text without another approval of the article. */
  atOnce: boolean
  /** The accounts that wrote the new text. */
  writers: number[]
  approvedById: number | null
  approvedByName: string
}

const ALL = 1_000_000
const inputSchema = z.strictObject({ digest: z.string().length(64) })

/** `POST /api/passages/:id/approve` with `{digest}`: the text is approved as it was on screen. */
export const approvePassageEndpoint: Endpoint = {
  path: '/:id/approve',
  method: 'post',
  handler: async (req) => {
    const id = staffRequestId(req)
    const { digest } = await readJson(req, inputSchema)
    const articles = await runInTransaction(req.payload, (own) => approvePassage(own, id, digest), req.user)
    return Response.json({ message: speak(passageWords, req.i18n.language).approved(articles), articles })
  },
}

/**
 * Approves the text of a passage, in the request's transaction, and queues the change of each article that has it, live
 * or in its newest version.
 *
 * @param seen the digest of the text that was read
 * @returns the number of those articles
 * @throws Forbidden for whoever may not approve; APIError 403 for its writers where the settings ask for four eyes, 409
 * if it has changed since, or is approved already
 */
async function approvePassage(req: PayloadRequest, id: number, seen: string): Promise<number> {
  const words = speak(passageWords, req.i18n.language)
  const by = await findApprover(req)
  if (by === null) throw new Forbidden(req.t)
  // Saves of articles hold the row while they read the approved text (approved-texts.ts).
  await lockRows(req, 'passages', [id])
  const passage = await req.payload.findByID({
    collection: 'passages',
    id,
    depth: 0,
    disableErrors: true,
    req,
  })
  if (!passage) throw new NotFound(req.t)
  if (passageDigest(passage.body) !== seen) throw new APIError(words.changed, 409, undefined, true)
  if (passage.state === 'approved') throw new APIError(words.isApproved, 409, undefined, true)
  const settings = await req.payload.findGlobal({ slug: 'settings', depth: 0, req })
  const writers = writersOf(passage)
  if (settings.fourEyes !== false && req.user && writers.includes(req.user.id)) {
    throw new APIError(words.fourEyes, 403, undefined, true)
  }
  const on = (await readDatabaseClock(req)).toISOString()
  await req.payload.update({
    collection: 'passages',
    id,
    data: {},
    depth: 0,
    context: { passageApproval: { body: passage.body, by, on } },
    req,
  })
  req.context = {}
  await recordAudit(req, { action: 'approve', target: 'passages', targetId: id, title: passage.title })
  await notify(req, {
    kind: 'passage-approved',
    subject: { collection: 'passages', id, title: passage.title },
    recipients: writers,
  })
  return queueArticles(req, id, {
    title: passage.title,
    atOnce: settings.passageChanges === 'at-once',
    writers,
    approvedById: req.user?.id ?? null,
    approvedByName: req.user?.name ?? by,
  })
}

/** One job for each article, so that none waits for the others and none is written by half. */
async function queueArticles(
  req: PayloadRequest,
  passage: number,
  input: Omit<RenewPassageInput, 'article'>,
): Promise<number> {
  const { uses } = await findRecordUses(req, 'passages', passage, ALL)
  const articles = [...new Set(uses.map(({ id }) => id))].sort((a, b) => a - b)
  for (const article of articles) {
    await req.payload.jobs.queue({ task: 'renewPassage', input: { ...input, article }, req })
  }
  return articles.length
}
