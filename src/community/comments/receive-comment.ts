import config from '@payload-config'
import { getPayload } from 'payload'
import { type Receipt, redirectToReceipt } from '@/community/receipts/receipt'
import { readId } from '@/db/read-id'
import type { FormError } from '@/design/FormField'
import { stringsFor } from '@/design/strings'
import type { FormRefusal } from '@/forms/form-refusal'
import { addressOf, limitWrites } from '@/forms/limit-writes'
import { readForm, type SentForm } from '@/forms/read-form'
import { log } from '@/log'
import { mailIsSetUp } from '@/mail/adapter'
import type { Context } from '@/site/answers/answer'
import { findDanger } from '@/site/danger/find-danger'
import { readDangers } from '@/site/danger/read-dangers'
import { fallbackSite, loadFrame } from '@/site/settings/load-site'
import { findAlreadyReceived } from './already-received'
import { checkCommentForm, typedValues } from './check-comment-form'
import { issueFormToken, readFormToken } from './checks/form-token'
import { secondsToWait } from './checks/under-attack'
import { DECOY } from './comment-rules'
import type { CommentFormValues } from './comment-view'
import { decideAboutComment } from './decide-about-comment'
import { newSender, readSender, senderCookie } from './sender-cookie'
import { commentableOr, commentForm, commentPath, findParent } from './show-comment-form'
import { submitComment } from './submit-comment'

/** `Retry-After` in seconds if a comment could not be stored. */
const RETRY_AFTER_SECONDS = 10

type Arrived = SentForm & { request: Request; values: CommentFormValues; submission: string }

/**
 * POST of the comment form. Responds with 303 to the article once the comment is stored; else with the form, the
 * input, an error summary and the appropriate status (400, 403, 408, 413, 415, 429, 503), or with a page that
 * returns the text if the article accepts none (404, 409, 410). Whoever may be in a crisis is told also with 503.
 */
export async function receiveComment(slug: string, request: Request): Promise<Response> {
  const sent = await readForm(request)
  const { fields } = sent
  const values = typedValues(fields, mailIsSetUp())
  const submission = fields.get('submission') ?? ''
  try {
    const payload = await getPayload({ config })
    const frame = await loadFrame(payload)
    return await store({ payload, ...frame }, slug, { ...sent, request, values, submission })
  } catch (error) {
    log.error({ err: error, path: commentPath(slug) }, 'a comment could not be stored')
    const site = fallbackSite()
    const found = findDanger(values.text, 'self', await readDangers(null))
    const reply = readId(fields.get('reply') ?? '')
    // Without a query: the input must survive a database failure.
    return commentForm(site, {
      status: 503,
      article: { slug, question: '' },
      parent: reply === null ? null : { id: reply, displayName: '', text: '' },
      values,
      submission: sent.refusal ? '' : submission,
      errors: [{ field: 'main', message: stringsFor(site.language).refusals.comment.notSaved }],
      danger: found?.danger === 'crisis' ? 'crisis' : null,
      headers: { 'Retry-After': String(RETRY_AFTER_SECONDS) },
    })
  }
}

async function store(context: Context, slug: string, arrived: Arrived): Promise<Response> {
  const { payload, site, now } = context
  const { fields, refusal, request, values } = arrived
  const found = await commentableOr(context, slug, values.text)
  if ('refusal' in found) return found.refusal
  const { article } = found
  const token = readFormToken(arrived.submission, article.id, now)
  const submission = token.ok && !refusal ? arrived.submission : issueFormToken(article.id, now)
  const parent = await findParent(context, article, fields.get('reply'))
  const again = (status: number, errors: FormError[], headers?: Record<string, string>) =>
    commentForm(site, { status, article, parent, values, errors, submission, headers })
  const refuse = (why: FormRefusal) =>
    again(why.status, [{ field: 'main', message: why.wordsIn(site.language) }], why.headers)
  if (refusal) return refuse(refusal)

  const t = stringsFor(site.language)
  const checked = checkCommentForm(values, site.language)
  const errors = checked.ok ? [] : checked.errors
  if (!token.ok) errors.push({ field: 'text', message: t.refusals.comment.outOfDate })
  if (fields.has('reply') && !parent) errors.push({ field: 'text', message: t.comments.replyGone })
  if (!checked.ok || !token.ok || errors.length > 0) return again(400, errors)
  const known = readSender(request)
  const sender = known ?? newSender()
  const network = addressOf(request)
  const place = { article: article.id, parent: parent?.id ?? null }
  const { displayName, text } = checked.values
  const once = { ...place, displayName, text, sender: known, address: network }
  // Before anything is counted or checked: going back and submitting again is fine.
  if ((await findAlreadyReceived(payload, once)) !== null)
    return received(article.slug, 'comment-again', known)
  const tooMany = await limitWrites(payload, 'comment', request)
  if (tooMany) return refuse(tooMany)
  const sent = { article, values: checked.values, hidden: checked.hidden, sender, network, token }
  const decision = await decideAboutComment(context, { ...sent, decoy: fields.get(DECOY) ?? '' })
  const wait = await secondsToWait(payload, site.proofOfWork, token.ageSeconds, decision)
  if (wait > 0) {
    const message = t.refusals.comment.waitAwhile(wait)
    return again(429, [{ field: 'main', message }], { 'Retry-After': String(wait) })
  }
  await submitComment(payload, {
    ...place,
    values: checked.values,
    submission,
    address: network,
    sender,
    isNewSender: known === null,
    decision,
    contactDays: site.contactDays,
  })
  const danger = findDanger(text, 'self', await readDangers(payload))?.danger
  return received(article.slug, danger === 'crisis' ? 'comment-crisis' : 'comment', sender)
}

/** @param sender the comment's new owner; null changes nothing */
function received(slug: string, receipt: Receipt, sender: string | null): Response {
  const answered = redirectToReceipt(`/articles/${slug}`, receipt)
  if (sender !== null) answered.headers.append('Set-Cookie', senderCookie(sender))
  return answered
}
