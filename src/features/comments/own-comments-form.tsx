import config from '@payload-config'
import { getPayload } from 'payload'
import { readId } from '@/db/read-id'
import { stringsFor } from '@/design/strings'
import { limitWrites } from '@/features/forms/limit-writes'
import { FormRefused, readForm } from '@/features/forms/read-form'
import { fallbackSite, loadSite, type Site } from '@/features/settings/load-site'
import { answer, type Context, errorAnswer, isSlug, missing } from '@/features/site/answer'
import { htmlPage, redirectTo } from '@/html/respond'
import { log } from '@/log'
import { editOwnComment, withdrawOwnComment } from './change-own-comment'
import { checkCommentForm } from './check-comment-form'
import type { FormError } from './comment-view'
import { decideAboutEdit } from './decide-about-comment'
import { type CommentableArticle, findCommentableArticle } from './find-commentable-article'
import { findOwnComments } from './own-comments'
import { readSender } from './sender-cookie'
import { OwnCommentsPage, ownCommentsStyles } from './view/OwnCommentsPage'

const pathOf = (slug: string) => `/articles/${slug}/comment/mine`

/** GET of the page on which commenters change what they wrote in the last quarter of an hour. */
export function showOwnComments(slug: string, request: Request): Promise<Response> {
  return answer(pathOf(slug), async (context) => {
    const article = isSlug(slug) ? await findCommentableArticle(context.payload, context.site, slug) : null
    return article ? page(context, article, readSender(request), []) : missing(context, pathOf(slug))
  })
}

/** POST of that page: `do` is `edit` or `withdraw`. Answers 303 to the page again, or the form with what is wrong. */
export async function changeOwnComment(slug: string, request: Request): Promise<Response> {
  const path = pathOf(slug)
  let site: Site = fallbackSite()
  try {
    const form = await readForm(request)
    const payload = await getPayload({ config })
    site = await loadSite(payload)
    const context = { payload, site }
    const article = isSlug(slug) ? await findCommentableArticle(payload, site, slug) : null
    if (!article) return await missing(context, path)
    const sender = readSender(request)
    const comment = readId(form.get('comment') ?? '')
    if (sender === null || comment === null) return await page(context, article, sender, [tooLate(site)])
    const own = { article: article.id, comment, sender }
    await limitWrites(payload, 'comment', request)
    if (form.get('do') === 'withdraw') {
      return (await withdrawOwnComment(payload, own))
        ? redirectTo(path, 303)
        : await page(context, article, sender, [tooLate(site)])
    }
    const field = `text-${comment}`
    const text = (form.get(field) ?? '').replace(/\r\n?/g, '\n')
    const checked = checkCommentForm(
      { displayName: '–', email: '', text, wantsReplies: false },
      site.language,
    )
    if (!checked.ok) {
      return await page(
        context,
        article,
        sender,
        checked.errors.map(({ message }) => ({ field, message })),
        { comment, text },
      )
    }
    const words = checked.values.text
    const decision = await decideAboutEdit(payload, { ...own, text: words, hidden: checked.hidden, request })
    return (await editOwnComment(payload, own, words, decision))
      ? redirectTo(path, 303)
      : await page(context, article, sender, [tooLate(site)])
  } catch (error) {
    const t = stringsFor(site.language)
    const isRefusal = error instanceof FormRefused
    if (!isRefusal) log.error({ err: error, path }, 'a comment could not be changed')
    return errorAnswer(path, {
      status: isRefusal ? error.status : 503,
      site,
      heading: t.comments.own.notChanged,
      text: isRefusal ? error.wordsIn(site.language) : t.refusals.unavailable.text,
      backHref: path,
      headers: { 'Retry-After': String((isRefusal ? error.retryAfter : null) ?? 10) },
    })
  }
}

const tooLate = (site: Site): FormError => ({
  field: 'main',
  message: stringsFor(site.language).comments.own.tooLate,
})

async function page(
  { payload, site }: Context,
  article: CommentableArticle,
  sender: string | null,
  errors: FormError[],
  typed?: { comment: number; text: string },
): Promise<Response> {
  const t = stringsFor(site.language)
  const stored = sender === null ? [] : await findOwnComments(payload, article.id, sender)
  const comments = stored.map((one) => (one.id === typed?.comment ? { ...one, text: typed.text } : one))
  return htmlPage({
    status: errors.length > 0 ? 400 : undefined,
    site,
    path: pathOf(article.slug),
    title: errors.length > 0 ? t.refusals.titleWithError(t.comments.own.title) : t.comments.own.title,
    robots: 'noindex',
    styles: ownCommentsStyles,
    body: <OwnCommentsPage site={site} article={article} comments={comments} errors={errors} />,
  })
}
