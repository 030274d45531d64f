import { isDeepStrictEqual } from 'node:util'
import config from '@payload-config'
import { getPayload } from 'payload'
import { redirectToReceipt } from '@/community/receipts/receipt'
import { stringsFor } from '@/design/strings'
import type { FormRefusal } from '@/forms/form-refusal'
import { addressOf, limitWrites } from '@/forms/limit-writes'
import { networkHash } from '@/forms/network-hash'
import { readForm, type SentForm } from '@/forms/read-form'
import { refuseStaff } from '@/forms/refuse-staff'
import { log } from '@/log'
import { type Context, isSlug, missing } from '@/site/answers/answer'
import { fallbackSite, loadFrame } from '@/site/settings/load-site'
import { findVote, rateAuthor, withdrawRating } from './rate-author'
import type { Choice, Reasons } from './rating-summary'
import { type FindRatedAuthor, ratingForm, ratingPath } from './show-rating-form'
import type { RatedAuthor } from './view/RateAuthorPage'
import { newVoter, readUnsignedVoter, readVoter, voterCookie } from './voter-cookie'

/** `Retry-After` in seconds if a vote could not be stored. */
const RETRY_AFTER_SECONDS = 10

type Sent = SentForm & { request: Request; choice: Choice }

/**
 * POST of the rating form. Responds with 303 to the author's page once the vote is stored or withdrawn; else with
 * the form and the choice (400, 403, 408, 413, 415, 429, 503), or 404.
 */
export async function receiveRating(
  slug: string,
  request: Request,
  findAuthor: FindRatedAuthor,
): Promise<Response> {
  const path = ratingPath(slug)
  const sent = await readForm(request)
  const choice = { stars: readStars(sent.fields.get('stars')), reasons: readReasons(sent.fields) }
  try {
    const payload = await getPayload({ config })
    const context = { payload, ...(await loadFrame(payload)) }
    const author = isSlug(slug) ? await findAuthor(payload, slug) : null
    if (!author) return await missing(context, path)
    return await store(context, author, { ...sent, request, choice })
  } catch (error) {
    log.error({ err: error, path }, 'a rating could not be stored')
    const site = fallbackSite()
    // Without a query, because the database may be what failed.
    return ratingForm(site, {
      status: 503,
      author: { slug, name: '', credentials: [], practice: null },
      voter: readVoter(request) ?? readUnsignedVoter(request) ?? newVoter(),
      current: choice,
      error: stringsFor(site.language).refusals.rating.notSaved,
      headers: { 'Retry-After': String(RETRY_AFTER_SECONDS) },
    })
  }
}

async function store(context: Context, author: { id: number } & RatedAuthor, sent: Sent): Promise<Response> {
  const { payload, site } = context
  const { fields, refusal, request, choice } = sent
  const { stars, reasons } = choice
  const t = stringsFor(site.language).refusals.rating
  const isWithdrawal = fields.has('withdraw')
  const voter = readVoter(request)
  const again = (status: number, error: string, headers?: Record<string, string>) =>
    ratingForm(site, {
      status,
      author,
      voter: voter ?? readUnsignedVoter(request) ?? newVoter(),
      current: choice,
      error,
      headers,
    })
  const refuse = (why: FormRefusal) => again(why.status, why.wordsIn(site.language), why.headers)
  const refused = refusal ?? (await refuseStaff(payload, request))
  if (refused) return refuse(refused)
  if (!voter) return again(400, t.noCookie)
  if (stars === null && !isWithdrawal) return again(400, t.starsMissing)
  const vote = await findVote(payload, author.id, voter)
  // A duplicate is already stored and does not count.
  const isKnown = isWithdrawal ? vote === null : isDeepStrictEqual(vote, choice)
  const tooMany = isKnown ? null : await limitWrites(payload, 'rating', request)
  if (tooMany) return refuse(tooMany)
  if (isKnown) return received(author.slug, voter, isWithdrawal)
  if (isWithdrawal) await withdrawRating(payload, author.id, voter)
  else if (stars !== null) {
    const network = networkHash(addressOf(request))
    await rateAuthor(payload, { author: author.id, stars, reasons, voter, network })
  }
  return received(author.slug, voter, isWithdrawal)
}

function received(slug: string, voter: string, isWithdrawal: boolean): Response {
  const response = redirectToReceipt(`/authors/${slug}`, isWithdrawal ? 'rating-withdrawn' : 'rating')
  response.headers.append('Set-Cookie', voterCookie(voter))
  return response
}

const readStars = (value: string | undefined) =>
  value !== undefined && /^[1-5]$/.test(value) ? Number(value) : null

const readReasons = (form: Map<string, string>): Reasons => ({
  clear: form.get('clear') === 'yes',
  complete: form.get('complete') === 'yes',
  kind: form.get('kind') === 'yes',
})
