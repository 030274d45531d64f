import config from '@payload-config'
import { getPayload } from 'payload'
import { redirectToReceipt } from '@/community/receipts/receipt'
import type { FormError } from '@/design/FormField'
import { stringsFor } from '@/design/strings'
import type { FormRefusal } from '@/forms/form-refusal'
import { limitWrites } from '@/forms/limit-writes'
import { newSubmission } from '@/forms/new-submission'
import { readForm, type SentForm } from '@/forms/read-form'
import { log } from '@/log'
import type { Context } from '@/site/answers/answer'
import { fallbackSite, loadFrame } from '@/site/settings/load-site'
import { checkReportForm, typedReport } from './check-report-form'
import type { ReportFormValues } from './report-view'
import { reportableOr, reportForm, reportPath } from './show-report-form'
import { isAlreadyReported, submitReport } from './submit-report'

const SUBMISSION = /^[\w-]{22}$/

type Arrived = SentForm & { request: Request; values: ReportFormValues; submission: string; isKnown: boolean }

/**
 * POST of the error report form. Responds with 303 to the article once the report is stored; else with the form
 * and the input (400, 403, 408, 413, 415, 429, 503), or 404 with the text.
 */
export async function receiveReport(slug: string, request: Request): Promise<Response> {
  const sent = await readForm(request)
  const given = sent.fields.get('submission') ?? ''
  const isKnown = SUBMISSION.test(given)
  const values = typedReport(sent.fields)
  const submission = isKnown ? given : newSubmission()
  try {
    const payload = await getPayload({ config })
    const frame = await loadFrame(payload)
    return await store({ payload, ...frame }, slug, { ...sent, request, values, submission, isKnown })
  } catch (error) {
    log.error({ err: error, path: reportPath(slug) }, 'a report could not be stored')
    const site = fallbackSite()
    // Without a query: the input must survive a database failure.
    return reportForm(site, {
      status: 503,
      article: { slug, question: '' },
      values,
      submission,
      errors: [{ field: 'main', message: stringsFor(site.language).reports.errors.notSaved }],
      headers: { 'Retry-After': '10' },
    })
  }
}

async function store(context: Context, slug: string, arrived: Arrived): Promise<Response> {
  const { payload, site } = context
  const { refusal, request, values, submission } = arrived
  const found = await reportableOr(context, slug, values.text)
  if ('refusal' in found) return found.refusal
  const { article } = found
  const again = (status: number, errors: FormError[], headers?: Record<string, string>) =>
    reportForm(site, { status, article, values, errors, submission, headers })
  const refuse = (why: FormRefusal) =>
    again(why.status, [{ field: 'main', message: why.wordsIn(site.language) }], why.headers)
  if (refusal) return refuse(refusal)
  const words = stringsFor(site.language).reports.errors
  const checked = checkReportForm(values, words)
  const errors = checked.ok ? [] : checked.errors
  if (!arrived.isKnown) errors.push({ field: 'text', message: words.outOfDate })
  if (!checked.ok || errors.length > 0) return again(400, errors)
  const report = { article: article.id, values: checked.values, submission }
  // A duplicate is already stored and does not count.
  if (!(await isAlreadyReported(payload, report))) {
    const tooMany = await limitWrites(payload, 'report', request)
    if (tooMany) return refuse(tooMany)
    await submitReport(payload, report)
  }
  return redirectToReceipt(`/articles/${article.slug}`, 'error-reported')
}
