import { randomBytes } from 'node:crypto'
import { stringsFor } from '@/design/strings'
import type { Site } from '@/features/settings/load-site'
import { answer, type Context, errorAnswer, isSlug, missing } from '@/features/site/answer'
import { htmlPage } from '@/html/respond'
import type { CommentFormValues, FormError } from './comment-view'
import { type CommentableArticle, findCommentableArticle } from './find-commentable-article'
import { CommentPage, commentFormStyles } from './view/CommentPage'

/** The form's address. */
export const commentPath = (slug: string) => `/articles/${slug}/comment`

/** A form's own value: 128 random bits, by which a comment that arrives twice is known again. */
export const newSubmission = () => randomBytes(16).toString('base64url')

const empty: CommentFormValues = { displayName: '', email: '', text: '' }

type Form = {
  status?: number
  article: Pick<CommentableArticle, 'slug' | 'question'> & { language?: string }
  values?: CommentFormValues
  errors?: FormError[]
  submission?: string
  headers?: Record<string, string>
}

/** The comment form, with what was typed and what is wrong with it. Never stored: each has a value of its own. */
export function commentForm(site: Site, form: Form): Promise<Response> {
  const t = stringsFor(site.language)
  return htmlPage({
    status: form.status,
    site,
    path: commentPath(form.article.slug),
    title: form.errors?.length ? t.refusals.titleWithError(t.comments.title) : t.comments.title,
    robots: 'noindex',
    styles: commentFormStyles,
    headers: form.headers,
    body: (
      <CommentPage
        site={site}
        article={form.article}
        values={form.values ?? empty}
        errors={form.errors ?? []}
        submission={form.submission ?? newSubmission()}
      />
    ),
  })
}

/** The article that is to be commented, or the answer that says why it cannot be. */
export async function commentableOr(
  context: Context,
  slug: string,
): Promise<{ article: CommentableArticle } | { refusal: Response }> {
  const path = commentPath(slug)
  const article = isSlug(slug) ? await findCommentableArticle(context.payload, slug) : null
  if (!article) return { refusal: await missing(context, path) }
  if (article.open) return { article }
  const t = stringsFor(context.site.language).refusals.comment
  return {
    refusal: await errorAnswer(path, {
      status: 409,
      site: context.site,
      heading: t.closed,
      text: t.closedText,
      backHref: `/articles/${slug}`,
    }),
  }
}

/** GET of the comment form. */
export function showCommentForm(slug: string): Promise<Response> {
  return answer(commentPath(slug), async (context) => {
    const found = await commentableOr(context, slug)
    return 'refusal' in found ? found.refusal : commentForm(context.site, { article: found.article })
  })
}
