import config from '@payload-config'
import { getPayload } from 'payload'
import { readDatabaseClock } from '@/db/database-clock'
import { stringsFor } from '@/design/strings'
import { addressOf, limitWrites } from '@/features/forms/limit-writes'
import { FormRefused, readForm } from '@/features/forms/read-form'
import { fallbackSite, loadSite, type Site } from '@/features/settings/load-site'
import { answer, type Context, errorAnswer } from '@/features/site/answer'
import { redirectTo } from '@/html/respond'
import { log } from '@/log'
import { checkCommentForm, typedValues } from './check-comment-form'
import { issueFormToken, readFormToken } from './checks/form-token'
import { secondsToWait } from './checks/under-attack'
import type { CommentFormValues } from './comment-view'
import { decideAboutComment } from './decide-about-comment'
import { newSender, readSender, senderCookie } from './sender-cookie'
import { commentableOr, commentForm, commentPath, findParent } from './show-comment-form'
import { submitComment } from './submit-comment'

/**
 * POST of the comment form. Answers 303 to the article once the comment is stored; else the form again with
 * what was typed, an error summary and the status that fits (400, 429, 503), or a page that says why the
 * request was refused (403, 404, 409, 413, 415).
 */
export async function receiveComment(slug: string, request: Request): Promise<Response> {
  let form: Map<string, string>
  try {
    form = await readForm(request)
  } catch (refusal) {
    return refusedPage(slug, refusal)
  }
  const values = typedValues(form)
  const submission = form.get('submission') ?? ''
  let site = fallbackSite()
  try {
    const payload = await getPayload({ config })
    site = await loadSite(payload)
    const context = { payload, site }
    return await store(context, slug, { request, form, values, submission })
  } catch (error) {
    if (error instanceof FormRefused) return again(site, slug, { values, submission }, error)
    log.error({ err: error, path: commentPath(slug) }, 'a comment could not be stored')
    return again(fallbackSite(), slug, { values, submission }, null)
  }
}

type Arrived = {
  request: Request
  form: Map<string, string>
  values: CommentFormValues
  submission: string
}

async function store(context: Context, slug: string, arrived: Arrived): Promise<Response> {
  const found = await commentableOr(context, slug)
  if ('refusal' in found) return found.refusal
  const { article } = found
  const checked = checkCommentForm(arrived.values, context.site.language)
  const errors = checked.ok ? [] : checked.errors
  const { form, request, values } = arrived
  const now = await readDatabaseClock(context.payload)
  const token = readFormToken(arrived.submission, article.id, now)
  const t = stringsFor(context.site.language)
  if (!token.ok) errors.push({ field: 'text', message: t.refusals.comment.outOfDate })
  const submission = token.ok ? arrived.submission : issueFormToken(article.id, now)
  const parent = await findParent(context, article, form.get('reply'))
  if (form.has('reply') && !parent) {
    errors.push({ field: 'text', message: t.comments.replyGone })
  }
  if (!checked.ok || !token.ok || errors.length > 0) {
    return commentForm(context.site, { status: 400, article, parent, values, errors, submission })
  }
  await limitWrites(context.payload, 'comment', request)
  const sender = readSender(request) ?? newSender()
  const { values: seen, hidden } = checked
  const sent = { article, values: seen, hidden, sender, network: addressOf(request), token }
  const decision = await decideAboutComment(context, { ...sent, decoy: form.get('homepage') ?? '' })
  const { proofOfWork } = context.site
  const wait = await secondsToWait(context.payload, proofOfWork, token.ageSeconds, decision)
  if (wait > 0) {
    return commentForm(context.site, {
      status: 429,
      article,
      parent,
      values,
      submission,
      errors: [{ field: 'text', message: t.refusals.comment.waitAwhile(wait) }],
      headers: { 'Retry-After': String(wait) },
    })
  }
  await submitComment(context.payload, {
    article: article.id,
    parent: parent?.id ?? null,
    values: seen,
    submission,
    address: sent.network,
    sender,
    decision,
    contactDays: context.site.contactDays,
  })
  const answered = redirectTo(`/articles/${article.slug}#comment-received`, 303)
  answered.headers.append('Set-Cookie', senderCookie(sender))
  return answered
}

/** The form again, without asking the database: what was typed must survive its failure. */
function again(
  site: Site,
  slug: string,
  { values, submission }: Pick<Arrived, 'values' | 'submission'>,
  refusal: FormRefused | null,
): Promise<Response> {
  const message = refusal?.wordsIn(site.language) ?? stringsFor(site.language).refusals.comment.notSaved
  return commentForm(site, {
    status: refusal?.status ?? 503,
    article: { slug, question: '' },
    values,
    submission,
    errors: [{ field: 'text', message }],
    headers: { 'Retry-After': String(refusal?.retryAfter ?? 10) },
  })
}

async function refusedPage(slug: string, refusal: unknown): Promise<Response> {
  if (!(refusal instanceof FormRefused)) throw refusal
  return answer(commentPath(slug), ({ site }) =>
    errorAnswer(commentPath(slug), {
      status: refusal.status,
      site,
      heading: stringsFor(site.language).refusals.comment.notSent,
      text: refusal.wordsIn(site.language),
      backHref: commentPath(slug),
    }),
  )
}
