import config from '@payload-config'
import { getPayload } from 'payload'
import { redirectToReceipt } from '@/community/receipts/receipt'
import { readId } from '@/db/read-id'
import { stringsFor } from '@/design/strings'
import { answerWithForm } from '@/forms/answer-with-form'
import type { FormRefusal } from '@/forms/form-refusal'
import { addressOf, limitWrites } from '@/forms/limit-writes'
import { readForm } from '@/forms/read-form'
import { log } from '@/log'
import { answer, type Context, missing } from '@/site/answers/answer'
import { fallbackSite, loadFrame, type Site } from '@/site/settings/load-site'
import { findReportableComment, type ReportableComment } from './find-reportable-comment'
import { isReported, type ReportReason, reportComment, reportReasons } from './report-comment'
import { ReportCommentPage, type ReportedView, reportCommentStyles } from './view/ReportCommentPage'

const pathOf = (segment: string) => `/comments/${encodeURIComponent(segment)}/report`

/** GET of the form for reporting a comment. */
export function showReportCommentForm(segment: string): Promise<Response> {
  return answer(pathOf(segment), async (context) => {
    const comment = await find(context, segment)
    return comment ? page(context.site, comment, {}) : missing(context, pathOf(segment))
  })
}

/**
 * POST of that form. Responds with 303 to the article once the report is stored; else with the form and the choice
 * (400, 403, 408, 413, 415, 429, 503), or 404.
 */
export async function receiveCommentReport(segment: string, request: Request): Promise<Response> {
  const path = pathOf(segment)
  const { fields, refusal } = await readForm(request)
  const chosen = reportReasons.find((one) => one === fields.get('reason'))
  try {
    const payload = await getPayload({ config })
    const context = { payload, ...(await loadFrame(payload)) }
    const comment = await find(context, segment)
    if (!comment) return await missing(context, path)
    return await store(context, comment, { request, refusal, chosen })
  } catch (error) {
    log.error({ err: error, path }, 'a report of a comment could not be stored')
    const site = fallbackSite()
    const unknown = { id: readId(segment) ?? 0, displayName: '', text: '', articleSlug: '', question: '' }
    const { notSaved } = stringsFor(site.language).reports.errors
    return page(site, unknown, { chosen, error: notSaved, status: 503, headers: { 'Retry-After': '10' } })
  }
}

type Sent = { request: Request; refusal: FormRefusal | null; chosen: ReportReason | undefined }

async function store(
  { payload, site }: Context,
  comment: ReportableComment,
  { request, refusal, chosen }: Sent,
): Promise<Response> {
  const refuse = (why: FormRefusal) =>
    page(site, comment, {
      chosen,
      error: why.wordsIn(site.language),
      status: why.status,
      headers: why.headers,
    })
  if (refusal) return refuse(refusal)
  if (!chosen) {
    return page(site, comment, { error: stringsFor(site.language).comments.reportForm.missing, status: 400 })
  }
  const report = { comment: comment.id, reason: chosen, network: addressOf(request) }
  // A duplicate is already stored and does not count.
  if (!(await isReported(payload, report))) {
    const tooMany = await limitWrites(payload, 'report', request)
    if (tooMany) return refuse(tooMany)
    await reportComment(payload, report)
  }
  return redirectToReceipt(`/articles/${comment.articleSlug}`, 'comment-reported')
}

async function find({ payload }: Context, segment: string): Promise<ReportableComment | null> {
  const id = readId(segment)
  return id === null ? null : findReportableComment(payload, id)
}

type Form = {
  chosen?: ReportReason
  error?: string
  status?: number
  headers?: Record<string, string>
}

function page(site: Site, comment: ReportedView, form: Form): Promise<Response> {
  return answerWithForm({
    status: form.status,
    site,
    path: pathOf(String(comment.id)),
    title: stringsFor(site.language).comments.reportForm.title,
    isRefused: form.error !== undefined,
    styles: reportCommentStyles,
    headers: form.headers,
    body: (
      <ReportCommentPage
        site={site}
        comment={comment}
        chosen={form.chosen ?? null}
        error={form.error ?? null}
      />
    ),
  })
}
