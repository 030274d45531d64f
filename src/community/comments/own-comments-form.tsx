import config from '@payload-config'
import { getPayload } from 'payload'
import { readId } from '@/db/read-id'
import type { FormError } from '@/design/FormField'
import { stringsFor } from '@/design/strings'
import { answerWithForm } from '@/forms/answer-with-form'
import type { FormRefusal } from '@/forms/form-refusal'
import { limitWrites } from '@/forms/limit-writes'
import { readForm, type SentForm } from '@/forms/read-form'
import { redirectTo } from '@/html/respond'
import { log } from '@/log'
import { answer, type Context, errorAnswer, isSlug, missing } from '@/site/answers/answer'
import { fallbackSite, loadFrame } from '@/site/settings/load-site'
import { editOwnComment, withdrawOwnComment } from './change-own-comment'
import { checkCommentForm } from './check-comment-form'
import { decideAboutEdit } from './decide-about-comment'
import { type CommentableArticle, findCommentableArticle } from './find-commentable-article'
import { findOwnComments } from './own-comments'
import { readSender } from './sender-cookie'
import { OwnCommentsPage, ownCommentsStyles } from './view/OwnCommentsPage'

const pathOf = (slug: string) => `/articles/${slug}/comment/mine`

/** GET of the page where commenters change their comments of the last fifteen minutes. */
export function showOwnComments(slug: string, request: Request): Promise<Response> {
  return answer(pathOf(slug), async (context) => {
    const article = isSlug(slug) ? await findCommentableArticle(context.payload, context.site, slug) : null
    return article ? page(context, article, readSender(request)) : missing(context, pathOf(slug))
  })
}

/**
 * POST of that page: `do` is `edit` or `withdraw`. Responds with 303 to the page, or the form with the errors and
 * the input (400, 403, 404, 408, 413, 415, 429, 503).
 */
export async function changeOwnComment(slug: string, request: Request): Promise<Response> {
  const path = pathOf(slug)
  const sent = await readForm(request)
  const comment = readId(sent.fields.get('comment') ?? '')
  const text = (sent.fields.get(`text-${comment}`) ?? '').replace(/\r\n?/g, '\n')
  try {
    const payload = await getPayload({ config })
    const context = { payload, ...(await loadFrame(payload)) }
    const article = isSlug(slug) ? await findCommentableArticle(payload, context.site, slug) : null
    if (!article) return await missing(context, path, { words: text })
    return await change(context, article, { ...sent, request, typed: { comment, text } })
  } catch (error) {
    log.error({ err: error, path }, 'a comment could not be changed')
    const site = fallbackSite()
    const t = stringsFor(site.language)
    return errorAnswer(path, {
      status: 503,
      site,
      heading: t.comments.own.notChanged,
      text: t.refusals.unavailable.text,
      backHref: path,
      words: text,
      headers: { 'Retry-After': '10' },
    })
  }
}

type Typed = { comment: number | null; text: string }
type Change = SentForm & { request: Request; typed: Typed }

async function change(
  context: Context,
  article: CommentableArticle,
  { fields, refusal, request, typed }: Change,
): Promise<Response> {
  const { payload, site } = context
  const sender = readSender(request)
  const again = (errors: FormError[], status = 400, headers?: Record<string, string>) =>
    page(context, article, sender, { errors, typed, status, headers })
  const refuse = (why: FormRefusal) =>
    again([{ field: 'main', message: why.wordsIn(site.language) }], why.status, why.headers)
  const tooLate = [{ field: 'main', message: stringsFor(site.language).comments.own.tooLate }]
  if (refusal) return refuse(refusal)
  if (sender === null || typed.comment === null) return again(tooLate)
  const own = { article: article.id, comment: typed.comment, sender }
  const done = redirectTo(pathOf(article.slug), 303)
  const stored = (await findOwnComments(payload, article.id, sender)).find(({ id }) => id === own.comment)
  if (!stored) return again(tooLate)
  const tooMany = () => limitWrites(payload, 'comment', request)
  if (fields.get('do') === 'withdraw') {
    const refused = await tooMany()
    if (refused) return refuse(refused)
    return (await withdrawOwnComment(payload, own)) ? done : again(tooLate)
  }
  const values = { displayName: '–', email: '', text: typed.text, wantsReplies: false }
  const checked = checkCommentForm(values, site.language)
  if (!checked.ok) {
    return again(checked.errors.map(({ message }) => ({ field: `text-${own.comment}`, message })))
  }
  // A duplicate is already stored and does not count.
  if (checked.values.text === stored.text) return done
  const refused = await tooMany()
  if (refused) return refuse(refused)
  const words = checked.values.text
  const decision = await decideAboutEdit(payload, { ...own, text: words, hidden: checked.hidden, request })
  return (await editOwnComment(payload, own, words, decision)) ? done : again(tooLate)
}

type Failed = { errors: FormError[]; typed: Typed; status: number; headers?: Record<string, string> }

async function page(
  { payload, site }: Context,
  article: CommentableArticle,
  sender: string | null,
  failed?: Failed,
): Promise<Response> {
  const { errors = [], typed } = failed ?? {}
  const stored = sender === null ? [] : await findOwnComments(payload, article.id, sender)
  const isOwn = stored.some(({ id }) => id === typed?.comment)
  const comments = stored.map((one) =>
    one.id === typed?.comment && typed.text ? { ...one, text: typed.text } : one,
  )
  return answerWithForm({
    status: failed?.status,
    site,
    path: pathOf(article.slug),
    title: stringsFor(site.language).comments.own.title,
    isRefused: errors.length > 0,
    styles: ownCommentsStyles,
    headers: failed?.headers,
    body: (
      <OwnCommentsPage
        site={site}
        article={article}
        comments={comments}
        errors={errors}
        unsent={isOwn ? '' : (typed?.text ?? '')}
      />
    ),
  })
}
