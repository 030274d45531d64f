import type { Payload } from 'payload'
import { stringsFor } from '@/design/strings'
import { answerWithForm } from '@/forms/answer-with-form'
import { answer, isSlug, missing } from '@/site/answers/answer'
import type { Site } from '@/site/settings/load-site'
import { findVote } from './rate-author'
import type { Choice } from './rating-summary'
import { RateAuthorPage, type RatedAuthor, rateAuthorStyles } from './view/RateAuthorPage'
import { newVoter, readUnsignedVoter, readVoter, voterCookie } from './voter-cookie'

/** The form's URL. */
export const ratingPath = (slug: string) => `/authors/${slug}/rate`

type Form = {
  author: RatedAuthor
  voter: string
  /** The preselection. */
  current: Choice | null
  /** Whether this reader has a stored vote. */
  hasVote?: boolean
  error?: string
  status?: number
  headers?: Record<string, string>
}

/** The rating form; it sets the cookie that identifies the reader's vote. */
export function ratingForm(site: Site, form: Form): Promise<Response> {
  const t = stringsFor(site.language)
  return answerWithForm({
    status: form.status,
    site,
    path: ratingPath(form.author.slug),
    title: form.author.name ? t.ratings.title(form.author.name) : t.ratings.rate,
    isRefused: form.error !== undefined,
    styles: rateAuthorStyles,
    headers: { ...form.headers, 'Set-Cookie': voterCookie(form.voter) },
    body: (
      <RateAuthorPage
        site={site}
        author={form.author}
        current={form.current}
        hasVote={form.hasVote === true}
        error={form.error ?? null}
      />
    ),
  })
}

/** Finds the form's author by slug; null if there is none. */
export type FindRatedAuthor = (
  payload: Payload,
  slug: string,
) => Promise<(RatedAuthor & { id: number }) | null>

/** GET of the rating form. */
export function showRatingForm(
  slug: string,
  request: Request,
  findAuthor: FindRatedAuthor,
): Promise<Response> {
  const path = ratingPath(slug)
  return answer(path, async (context) => {
    const author = isSlug(slug) ? await findAuthor(context.payload, slug) : null
    if (!author) return missing(context, path)
    const known = readVoter(request) ?? readUnsignedVoter(request)
    const current = known ? await findVote(context.payload, author.id, known) : null
    return ratingForm(context.site, {
      author,
      voter: known ?? newVoter(),
      current,
      hasVote: current !== null,
    })
  })
}
