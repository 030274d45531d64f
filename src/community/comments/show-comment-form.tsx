import { readDatabaseClock } from '@/db/database-clock'
import { readId } from '@/db/read-id'
import type { FormError } from '@/design/FormField'
import { stringsFor } from '@/design/strings'
import { answerWithForm } from '@/forms/answer-with-form'
import { mailIsSetUp } from '@/mail/adapter'
import { answer, type Context, errorAnswer, isSlug, missing } from '@/site/answers/answer'
import type { Danger } from '@/site/danger/dangers'
import { dangerCss } from '@/site/danger/view/danger.css'
import type { Site } from '@/site/settings/load-site'
import { issueFormToken } from './checks/form-token'
import type { CommentFormValues } from './comment-view'
import { type CommentableArticle, findCommentableArticle } from './find-commentable-article'
import { findReportableComment, type ReportableComment } from './find-reportable-comment'
import { findOwnComments } from './own-comments'
import { readSender } from './sender-cookie'
import { CommentPage, commentFormStyles } from './view/CommentPage'

/** The form's URL. */
export const commentPath = (slug: string) => `/articles/${slug}/comment`

const empty: CommentFormValues = { displayName: '', email: '', text: '', wantsReplies: false }

type Form = {
  status?: number
  article: Pick<CommentableArticle, 'slug' | 'question'> & { language?: string }
  /** The form's token: it dates and identifies this submission. */
  submission: string
  /** The parent comment; null for a new thread. Without name and text if it was not looked up. */
  parent?: Pick<ReportableComment, 'id' | 'displayName' | 'text'> | null
  values?: CommentFormValues
  /** Whether this browser has just sent a comment that may still be changed. */
  hasOwn?: boolean
  errors?: FormError[]
  danger?: Danger | null
  headers?: Record<string, string>
}

/** The comment form with input and errors. Never cached: each has a unique token. */
export function commentForm(site: Site, form: Form): Promise<Response> {
  const t = stringsFor(site.language)
  return answerWithForm({
    status: form.status,
    site,
    path: commentPath(form.article.slug),
    title: t.comments.title,
    isRefused: (form.errors?.length ?? 0) > 0,
    styles: form.danger ? [...commentFormStyles, dangerCss] : commentFormStyles,
    headers: form.headers,
    body: (
      <CommentPage
        site={site}
        article={form.article}
        parent={form.parent ?? null}
        values={form.values ?? empty}
        errors={form.errors ?? []}
        submission={form.submission}
        offersMail={mailIsSetUp()}
        hasOwn={form.hasOwn === true}
        danger={form.danger ?? null}
      />
    ),
  })
}

/**
 * The article to comment on, or the response that says why that is impossible.
 *
 * @param words the reader's text; the response returns it
 */
export async function commentableOr(
  context: Context,
  slug: string,
  words = '',
): Promise<{ article: CommentableArticle } | { refusal: Response }> {
  const path = commentPath(slug)
  const article = isSlug(slug) ? await findCommentableArticle(context.payload, context.site, slug) : null
  if (!article) return { refusal: await missing(context, path, { words }) }
  if (article.open) return { article }
  const t = stringsFor(context.site.language).refusals.comment
  return {
    refusal: await errorAnswer(path, {
      status: 409,
      site: context.site,
      heading: t.closed,
      text: t.closedText,
      backHref: `/articles/${slug}`,
      words,
    }),
  }
}

/**
 * The parent comment.
 *
 * @param given an id from the URL or form
 * @returns null if it is not visible, or belongs to another article
 */
export async function findParent(
  { payload }: Context,
  article: CommentableArticle,
  given: string | null | undefined,
): Promise<ReportableComment | null> {
  const id = given ? readId(given) : null
  const parent = id === null ? null : await findReportableComment(payload, id)
  return parent?.article === article.id ? parent : null
}

/** GET of the comment form. */
export function showCommentForm(slug: string, request: Request): Promise<Response> {
  return answer(commentPath(slug), async (context) => {
    const found = await commentableOr(context, slug)
    if ('refusal' in found) return found.refusal
    const { article } = found
    const sender = readSender(request)
    const own = sender === null ? [] : await findOwnComments(context.payload, article.id, sender)
    return commentForm(context.site, {
      article,
      hasOwn: own.length > 0,
      submission: issueFormToken(article.id, await readDatabaseClock(context.payload)),
      parent: await findParent(context, article, new URL(request.url).searchParams.get('reply')),
    })
  })
}
