import { APIError, type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { scopeFor } from '@/access/access-table'
import { whoIs } from '@/access/roles'
import { readJson, staffRequestId } from '@/access/staff-request'
import { commentStatuses } from '@/community/comments/comment-rules'
import { SHARES } from '@/community/comments/learning/curve'
import { idsOf } from '@/db/ids-of'
import { readId } from '@/db/read-id'
import { findUnstorableText } from '@/db/storable-input'
import { speak } from '@/design/panel-words'
import { refusalWords } from '@/design/panel-words/refusals'
import { BAN_DAYS, banSenderOf } from './ban-sender'
import { chooseWronglyHeld } from './choose-wrongly-held'
import { coverEndpoints } from './cover-endpoints'
import { decide, decideAll } from './decide'
import { findQueue } from './find-queue'
import { readOnly } from './narrow-queue'
import { banKinds, type DecisionResult, decisions, type QueueFilter, queueFilters } from './queue-view'
import { replyToComment } from './reply-to-comment'

const storable = (text: string) => findUnstorableText(text) === null
const answer = (body: object) => Response.json(body, { headers: { 'Cache-Control': 'no-store' } })
const contentDigest = z.string('Send the contentDigest of the comment as you looked at it.').min(1).max(100)
const commentId = z.int().min(1).max(2_147_483_647)

/** @throws Forbidden for everybody who may not moderate comments */
function requireModerator(req: PayloadRequest): void {
  if (scopeFor('comments', 'update', whoIs(req.user)) === null) throw new Forbidden(req.t)
}

/** `GET /api/comments/queue?show=waiting&after=ID`: the queue; authors get the comments on their own articles. */
const queue: Endpoint = {
  path: '/queue',
  method: 'get',
  handler: async (req) => {
    const who = whoIs(req.user)
    if (who === 'reader') throw new Forbidden(req.t)
    const isModerator = scopeFor('comments', 'update', who) !== null
    const [profile] = idsOf(req.user?.author)
    if (!isModerator && profile === undefined) throw new Forbidden(req.t)
    const asked = req.searchParams.get('show')
    const show: QueueFilter = isModerator
      ? (queueFilters.find((one) => one === asked) ?? 'waiting')
      : 'approved'
    const isUnknown = asked !== null && queueFilters.every((one) => one !== asked)
    if (isUnknown) {
      throw new APIError(`The queue shows one of ${queueFilters.join(', ')}.`, 400, undefined, true)
    }
    const only = readOnly(req)
    // Only moderators may know who comments under several names.
    if (!isModerator && Object.keys(only).length > 0) throw new Forbidden(req.t)
    const after = req.searchParams.get('after')
    return answer(
      await findQueue(req, {
        show,
        after: after === null ? null : readId(after),
        profile: isModerator ? null : (profile ?? 0),
        mayReadContacts: scopeFor('comment-contacts', 'read', who) !== null,
        only,
      }),
    )
  },
}

/** If no decision could be applied, it is a refusal, with the comments' current state. */
function answerDecision(req: PayloadRequest, result: DecisionResult): Response {
  if (result.changed.length > 0 || result.stale.length === 0) return answer(result)
  const message = speak(refusalWords, req.i18n.language).decidedMeanwhile
  const body = { ...result, errors: [{ message }] }
  return Response.json(body, { status: 409, headers: { 'Cache-Control': 'no-store' } })
}

const decideInput = z.strictObject({
  status: z.enum(decisions),
  undoes: z.boolean().default(false),
  comments: z
    .array(z.strictObject({ id: commentId, was: z.enum(commentStatuses), contentDigest }))
    .min(1)
    .max(100),
})

/** `POST /api/comments/decide`: about comments as they were shown; also undoes a decision. */
const decideSome: Endpoint = {
  path: '/decide',
  method: 'post',
  handler: async (req) => {
    requireModerator(req)
    const { status, undoes, comments } = await readJson(req, decideInput)
    return answerDecision(req, await decide(req, comments, status, undoes))
  },
}

const decideAllInput = z.strictObject({
  status: z.enum(decisions),
  show: z.enum(queueFilters),
  before: commentId,
  only: z.strictObject({ article: commentId, sender: commentId, network: commentId }).partial().default({}),
  asOf: z.iso.datetime({ offset: true }),
})

/**
 * `POST /api/comments/decide-all`: about all comments of a filter, up to the newest comment and edit that were
 * seen.
 */
const decideFilter: Endpoint = {
  path: '/decide-all',
  method: 'post',
  handler: async (req) => {
    requireModerator(req)
    const { status, ...seen } = await readJson(req, decideAllInput)
    return answer(await decideAll(req, seen, status))
  },
}

const banInput = (language: string) =>
  z.strictObject({
    contentDigest,
    kind: z.enum(banKinds),
    days: z.int().min(1).max(BAN_DAYS),
    pattern: z
      .string()
      .trim()
      .min(3)
      .max(254)
      .regex(/^[^\s*]*\*?[^\s*]*@[^\s*]*\*?[^\s*]*$/, speak(refusalWords, language).emailPattern)
      .refine(storable)
      .optional(),
  })

/** `POST /api/comments/:id/ban`: its sender, an e-mail pattern or its network, for some days. */
const ban: Endpoint = {
  path: '/:id/ban',
  method: 'post',
  handler: async (req) => {
    requireModerator(req)
    const id = staffRequestId(req)
    const wish = await readJson(req, banInput(req.i18n.language))
    const mayReadContacts = scopeFor('comment-contacts', 'read', whoIs(req.user)) !== null
    if (wish.kind === 'email' && !mayReadContacts) throw new Forbidden(req.t)
    return answer({ until: await banSenderOf(req, id, wish) })
  },
}

const replyInput = z.strictObject({ contentDigest, text: z.string().max(20_000).refine(storable) })

/** `POST /api/comments/:id/reply`: as the article's author, or as the site's staff. */
const reply: Endpoint = {
  path: '/:id/reply',
  method: 'post',
  handler: async (req) => {
    const id = staffRequestId(req)
    const who = whoIs(req.user)
    if (who === 'reader')
      throw new APIError(speak(refusalWords, req.i18n.language).signIn, 401, undefined, true)
    if (who !== 'author') requireModerator(req)
    const input = await readJson(req, replyInput)
    return answer({ id: await replyToComment(req, id, input) })
  },
}

const learnedCheckInput = z.strictObject({
  wronglyHeld: z.literal([null, 0, ...SHARES], `One of null (by the curve), 0 (off), ${SHARES.join(', ')}`),
})

/**
 * `POST /api/comments/learned-check`: the allowed false positive rate of the learned spam check; null: the
 * default.
 */
const learnedCheck: Endpoint = {
  path: '/learned-check',
  method: 'post',
  handler: async (req) => {
    requireModerator(req)
    const { wronglyHeld } = await readJson(req, learnedCheckInput)
    await chooseWronglyHeld(req, wronglyHeld)
    return answer({ wronglyHeld })
  },
}

/** The moderators' endpoints, in addition to Payload's own. */
export const moderationEndpoints: Endpoint[] = [
  queue,
  decideSome,
  decideFilter,
  ban,
  reply,
  learnedCheck,
  ...coverEndpoints,
]
