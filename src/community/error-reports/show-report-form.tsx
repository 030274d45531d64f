import { findCommentableArticle } from '@/community/comments/find-commentable-article'
import type { FormError } from '@/design/FormField'
import { stringsFor } from '@/design/strings'
import { answerWithForm } from '@/forms/answer-with-form'
import { newSubmission } from '@/forms/new-submission'
import { answer, type Context, isSlug, missing } from '@/site/answers/answer'
import type { Site } from '@/site/settings/load-site'
import type { ReportFormValues } from './report-view'
import { ReportPage, reportStyles } from './view/ReportPage'

/** The form's URL. */
export const reportPath = (slug: string) => `/articles/${slug}/report`

/** The article data for the form. */
export type ReportableArticle = { id: number; slug: string; question: string }

type Form = {
  status?: number
  article: Pick<ReportableArticle, 'slug' | 'question'>
  values?: ReportFormValues
  errors?: FormError[]
  submission?: string
  headers?: Record<string, string>
}

/** The form with input and errors. Never cached: each has a unique value. */
export function reportForm(site: Site, form: Form): Promise<Response> {
  const t = stringsFor(site.language)
  return answerWithForm({
    status: form.status,
    site,
    path: reportPath(form.article.slug),
    title: t.reports.title,
    isRefused: (form.errors?.length ?? 0) > 0,
    styles: reportStyles,
    headers: form.headers,
    body: (
      <ReportPage
        site={site}
        article={form.article}
        values={form.values ?? { text: '', email: '' }}
        errors={form.errors ?? []}
        submission={form.submission ?? newSubmission()}
      />
    ),
  })
}

/**
 * The published article of the report, or the response that says that there is none.
 *
 * @param words the reader's text; the response returns it
 */
export async function reportableOr(
  context: Context,
  slug: string,
  words = '',
): Promise<{ article: ReportableArticle } | { refusal: Response }> {
  const article = isSlug(slug) ? await findCommentableArticle(context.payload, context.site, slug) : null
  return article ? { article } : { refusal: await missing(context, reportPath(slug), { words }) }
}

/** GET of the error report form. */
export function showReportForm(slug: string): Promise<Response> {
  return answer(reportPath(slug), async (context) => {
    const found = await reportableOr(context, slug)
    return 'refusal' in found ? found.refusal : reportForm(context.site, { article: found.article })
  })
}
