import { stringsFor } from '@/design/strings'
import type { BylineAuthor } from '@/features/authors/author-view'
import { findByline } from '@/features/authors/find-author'
import { addressOf, limitWrites } from '@/features/forms/limit-writes'
import { networkHash } from '@/features/forms/network-hash'
import { FormRefused, readForm } from '@/features/forms/read-form'
import { refuseStaff } from '@/features/forms/refuse-staff'
import { answer, type Context, errorAnswer, isSlug, missing } from '@/features/site/answer'
import { redirectTo } from '@/html/respond'
import { log } from '@/log'
import { rateAuthor, withdrawRating } from './rate-author'
import type { Reasons } from './rating-summary'
import { ratingForm, ratingPath } from './show-rating-form'
import { newVoter, readUnsignedVoter, readVoter, voterCookie } from './voter-cookie'

/** Seconds after which a vote that could not be stored may be sent again. */
const RETRY_AFTER_SECONDS = 10

/**
 * POST of the rating form. Answers 303 to the author's page once the vote is stored or taken back; else the form again
 * with the choice kept (400, 429, 503), or a page that says why the request was refused (403, 404, 413, 415).
 */
export function receiveRating(slug: string, request: Request): Promise<Response> {
  const path = ratingPath(slug)
  return answer(path, async (context) => {
    try {
      const form = await readForm(request)
      await refuseStaff(context.payload, request)
      const author = isSlug(slug) ? await findByline(context.payload, slug) : null
      return author ? await store(context, author, { request, form }) : await missing(context, path)
    } catch (refusal) {
      if (!(refusal instanceof FormRefused)) throw refusal
      return errorAnswer(path, {
        status: refusal.status,
        site: context.site,
        heading: stringsFor(context.site.language).refusals.rating.notSent,
        text: refusal.wordsIn(context.site.language),
        backHref: path,
      })
    }
  })
}

type Sent = { request: Request; form: Map<string, string> }

async function store(context: Context, author: BylineAuthor, { request, form }: Sent): Promise<Response> {
  const { payload, site } = context
  const t = stringsFor(site.language).refusals.rating
  const isWithdrawal = form.has('withdraw')
  const stars = readStars(form.get('stars'))
  const reasons = readReasons(form)
  const voter = readVoter(request)
  const again = (status: number, error: string, retryAfter?: number) =>
    ratingForm(site, {
      status,
      author,
      voter: voter ?? readUnsignedVoter(request) ?? newVoter(),
      current: stars === null ? null : { stars, reasons },
      error,
      headers: retryAfter ? { 'Retry-After': String(retryAfter) } : undefined,
    })
  if (!voter) return again(400, t.noCookie)
  if (stars === null && !isWithdrawal) return again(400, t.starsMissing)
  try {
    await limitWrites(payload, 'rating', request)
    if (isWithdrawal) await withdrawRating(payload, author.id, voter)
    else if (stars !== null) {
      const network = networkHash(addressOf(request))
      await rateAuthor(payload, { author: author.id, stars, reasons, voter, network })
    }
  } catch (error) {
    if (error instanceof FormRefused) {
      return again(error.status, error.wordsIn(site.language), error.retryAfter)
    }
    log.error({ err: error, path: ratingPath(author.slug) }, 'a rating could not be stored')
    return again(503, t.notSaved, RETRY_AFTER_SECONDS)
  }
  const notice = isWithdrawal ? 'rating-withdrawn' : 'rating-received'
  const response = redirectTo(`/authors/${author.slug}#${notice}`, 303)
  response.headers.set('Set-Cookie', voterCookie(voter))
  return response
}

const readStars = (value: string | undefined) =>
  value !== undefined && /^[1-5]$/.test(value) ? Number(value) : null

const readReasons = (form: Map<string, string>): Reasons => ({
  clear: form.get('clear') === 'yes',
  complete: form.get('complete') === 'yes',
  kind: form.get('kind') === 'yes',
})
