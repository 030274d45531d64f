import config from '@payload-config'
import { getPayload } from 'payload'
import { readId } from '@/db/read-id'
import { stringsFor } from '@/design/strings'
import { addressOf, limitWrites } from '@/features/forms/limit-writes'
import { FormRefused, readForm } from '@/features/forms/read-form'
import { fallbackSite, loadSite, type Site } from '@/features/settings/load-site'
import { answer, type Context, errorAnswer, missing } from '@/features/site/answer'
import { htmlPage, redirectTo } from '@/html/respond'
import { log } from '@/log'
import { findReportableComment, type ReportableComment } from './find-reportable-comment'
import { reportComment, reportReasons } from './report-comment'
import { ReportCommentPage, reportCommentStyles } from './view/ReportCommentPage'

const pathOf = (segment: string) => `/comments/${encodeURIComponent(segment)}/report`

/** GET of the form for reporting a comment. */
export function showReportCommentForm(segment: string): Promise<Response> {
  return answer(pathOf(segment), async (context) => {
    const comment = await find(context, segment)
    return comment ? page(context.site, comment, null) : missing(context, pathOf(segment))
  })
}

/**
 * POST of that form. Answers 303 to the article once the report is stored; else the form again (400), or a page
 * that says why the request was refused (403, 404, 413, 415, 429, 503).
 */
export async function receiveCommentReport(segment: string, request: Request): Promise<Response> {
  const path = pathOf(segment)
  let site: Site = fallbackSite()
  try {
    const form = await readForm(request)
    const payload = await getPayload({ config })
    site = await loadSite(payload)
    const context = { payload, site }
    const comment = await find(context, segment)
    if (!comment) return await missing(context, path)
    const reason = reportReasons.find((one) => one === form.get('reason'))
    if (!reason) return await page(site, comment, stringsFor(site.language).comments.reportForm.missing)
    await limitWrites(payload, 'report', request)
    await reportComment(payload, { comment: comment.id, reason, network: addressOf(request) })
    return redirectTo(`/articles/${comment.articleSlug}#comment-reported`, 303)
  } catch (error) {
    const t = stringsFor(site.language)
    const isRefusal = error instanceof FormRefused
    if (!isRefusal) log.error({ err: error, path }, 'a report of a comment could not be stored')
    return errorAnswer(path, {
      status: isRefusal ? error.status : 503,
      site,
      heading: t.comments.reportForm.notSent,
      text: isRefusal ? error.wordsIn(site.language) : t.refusals.unavailable.text,
      backHref: path,
      headers: { 'Retry-After': String((isRefusal ? error.retryAfter : null) ?? 10) },
    })
  }
}

async function find({ payload }: Context, segment: string): Promise<ReportableComment | null> {
  const id = readId(segment)
  return id === null ? null : findReportableComment(payload, id)
}

function page(site: Site, comment: ReportableComment, error: string | null): Promise<Response> {
  const t = stringsFor(site.language)
  const { title } = t.comments.reportForm
  return htmlPage({
    status: error ? 400 : undefined,
    site,
    path: pathOf(String(comment.id)),
    title: error ? t.refusals.titleWithError(title) : title,
    robots: 'noindex',
    styles: reportCommentStyles,
    body: <ReportCommentPage site={site} comment={comment} error={error} />,
  })
}
