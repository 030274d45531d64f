import config from '@payload-config'
import { getPayload } from 'payload'
import { stringsFor } from '@/design/strings'
import { addressOf, limitWrites } from '@/features/forms/limit-writes'
import { FormRefused, readForm } from '@/features/forms/read-form'
import { fallbackSite, loadSite, type Site } from '@/features/settings/load-site'
import { answer, type Context, errorAnswer } from '@/features/site/answer'
import { redirectTo } from '@/html/respond'
import { log } from '@/log'
import { checkCommentForm, typedValues } from './check-comment-form'
import type { CommentFormValues } from './comment-view'
import { commentableOr, commentForm, commentPath, newSubmission } from './show-comment-form'
import { submitComment } from './submit-comment'

const SUBMISSION = /^[\w-]{22}$/

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
  const given = form.get('submission') ?? ''
  const submission = SUBMISSION.test(given) ? given : newSubmission()
  let site = fallbackSite()
  try {
    const payload = await getPayload({ config })
    site = await loadSite(payload)
    const context = { payload, site }
    return await store(context, slug, { request, values, submission, isKnown: submission === given })
  } catch (error) {
    if (error instanceof FormRefused) return again(site, slug, { values, submission }, error)
    log.error({ err: error, path: commentPath(slug) }, 'a comment could not be stored')
    return again(fallbackSite(), slug, { values, submission }, null)
  }
}

type Arrived = { request: Request; values: CommentFormValues; submission: string; isKnown: boolean }

async function store(context: Context, slug: string, arrived: Arrived): Promise<Response> {
  const found = await commentableOr(context, slug)
  if ('refusal' in found) return found.refusal
  const { article } = found
  const checked = checkCommentForm(arrived.values, context.site.language)
  const errors = checked.ok ? [] : checked.errors
  if (!arrived.isKnown) {
    const { outOfDate } = stringsFor(context.site.language).refusals.comment
    errors.push({ field: 'text', message: outOfDate })
  }
  if (!checked.ok || errors.length > 0) {
    const { values, submission } = arrived
    return commentForm(context.site, { status: 400, article, values, errors, submission })
  }
  await limitWrites(context.payload, 'comment', arrived.request)
  await submitComment(context.payload, {
    article: article.id,
    values: checked.values,
    submission: arrived.submission,
    address: addressOf(arrived.request),
  })
  return redirectTo(`/articles/${article.slug}#comment-received`, 303)
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
