import { stringsFor } from '@/design/strings'
import { findByline } from '@/features/authors/find-author'
import { limitWrites } from '@/features/forms/limit-writes'
import { FormRefused, readForm } from '@/features/forms/read-form'
import { answer, type Context, errorAnswer, isSlug, missing } from '@/features/site/answer'
import { redirectTo } from '@/html/respond'
import { rateAuthor } from './rate-author'
import { ratingForm, ratingPath } from './show-rating-form'
import { newVoter, readVoter, voterCookie } from './voter-cookie'

/**
 * POST of the rating form. Answers 303 to the author's page once the vote is stored; else the form again with
 * the choice kept (400), or a page that says why the request was refused (403, 404, 413, 415, 429, 503).
 */
export function receiveRating(slug: string, request: Request): Promise<Response> {
  const path = ratingPath(slug)
  return answer(path, async (context) => {
    try {
      return await store(context, slug, request)
    } catch (refusal) {
      if (!(refusal instanceof FormRefused)) throw refusal
      return errorAnswer(path, {
        status: refusal.status,
        site: context.site,
        heading: stringsFor(context.site.language).refusals.rating.notSent,
        text: refusal.wordsIn(context.site.language),
        backHref: path,
        headers: refusal.retryAfter ? { 'Retry-After': String(refusal.retryAfter) } : undefined,
      })
    }
  })
}

async function store(context: Context, slug: string, request: Request): Promise<Response> {
  const form = await readForm(request)
  const author = isSlug(slug) ? await findByline(context.payload, slug) : null
  if (!author) return missing(context, ratingPath(slug))
  const stars = readStars(form.get('stars'))
  const voter = readVoter(request)
  if (stars === null || !voter) {
    const t = stringsFor(context.site.language).refusals.rating
    const error = stars === null ? t.starsMissing : t.noCookie
    return ratingForm(context.site, {
      status: 400,
      author,
      voter: voter ?? newVoter(),
      current: stars,
      error,
    })
  }
  await limitWrites(context.payload, 'rating', request)
  await rateAuthor(context.payload, { author: author.id, stars, voter })
  const response = redirectTo(`/authors/${author.slug}#rating-received`, 303)
  response.headers.set('Set-Cookie', voterCookie(voter))
  return response
}

const readStars = (value: string | undefined) =>
  value !== undefined && /^[1-5]$/.test(value) ? Number(value) : null
