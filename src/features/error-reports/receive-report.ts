import config from '@payload-config'
import { getPayload } from 'payload'
import { stringsFor } from '@/design/strings'
import { limitWrites } from '@/features/forms/limit-writes'
import { newSubmission } from '@/features/forms/new-submission'
import { FormRefused, readForm } from '@/features/forms/read-form'
import { fallbackSite, loadSite, type Site } from '@/features/settings/load-site'
import { answer, type Context, errorAnswer } from '@/features/site/answer'
import { redirectTo } from '@/html/respond'
import { log } from '@/log'
import { checkReportForm, typedReport } from './check-report-form'
import type { ReportFormValues } from './report-view'
import { reportableOr, reportForm, reportPath } from './show-report-form'
import { submitReport } from './submit-report'

const SUBMISSION = /^[\w-]{22}$/

type Arrived = { request: Request; values: ReportFormValues; submission: string; isKnown: boolean }

/**
 * POST of the form for reporting an error. Answers 303 to the article once the report is stored; else the form
 * again with what was typed (400, 429, 503), or a page that says why the request was refused (403, 404, 413, 415).
 */
export async function receiveReport(slug: string, request: Request): Promise<Response> {
  let form: Map<string, string>
  try {
    form = await readForm(request)
  } catch (refusal) {
    return refusedPage(slug, refusal)
  }
  const given = form.get('submission') ?? ''
  const isKnown = SUBMISSION.test(given)
  const arrived = {
    request,
    values: typedReport(form),
    submission: isKnown ? given : newSubmission(),
    isKnown,
  }
  let site = fallbackSite()
  try {
    const payload = await getPayload({ config })
    site = await loadSite(payload)
    return await store({ payload, site }, slug, arrived)
  } catch (error) {
    if (error instanceof FormRefused) return again(site, slug, arrived, error)
    log.error({ err: error, path: reportPath(slug) }, 'a report could not be stored')
    return again(fallbackSite(), slug, arrived, null)
  }
}

async function store(context: Context, slug: string, arrived: Arrived): Promise<Response> {
  const found = await reportableOr(context, slug)
  if ('refusal' in found) return found.refusal
  const { article } = found
  const words = stringsFor(context.site.language).reports.errors
  const checked = checkReportForm(arrived.values, words)
  const errors = checked.ok ? [] : checked.errors
  if (!arrived.isKnown) errors.push({ field: 'text', message: words.outOfDate })
  if (!checked.ok || errors.length > 0) {
    const { values, submission } = arrived
    return reportForm(context.site, { status: 400, article, values, errors, submission })
  }
  await limitWrites(context.payload, 'report', arrived.request)
  await submitReport(context.payload, {
    article: article.id,
    values: checked.values,
    submission: arrived.submission,
  })
  return redirectTo(`/articles/${article.slug}#report-received`, 303)
}

/** The form again, without asking the database: what was typed must survive its failure. */
function again(site: Site, slug: string, arrived: Arrived, refusal: FormRefused | null): Promise<Response> {
  return reportForm(site, {
    status: refusal?.status ?? 503,
    article: { slug, question: '' },
    values: arrived.values,
    submission: arrived.submission,
    errors: [
      {
        field: 'text',
        message: refusal?.wordsIn(site.language) ?? stringsFor(site.language).reports.errors.notSaved,
      },
    ],
    headers: { 'Retry-After': String(refusal?.retryAfter ?? 10) },
  })
}

async function refusedPage(slug: string, refusal: unknown): Promise<Response> {
  if (!(refusal instanceof FormRefused)) throw refusal
  return answer(reportPath(slug), ({ site }) =>
    errorAnswer(reportPath(slug), {
      status: refusal.status,
      site,
      heading: stringsFor(site.language).reports.notSent,
      text: refusal.wordsIn(site.language),
      backHref: reportPath(slug),
    }),
  )
}
