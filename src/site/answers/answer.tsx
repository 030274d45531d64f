import config from '@payload-config'
import { getPayload, type Payload } from 'payload'
import { sayFreshFor } from '@/cache/fresh-for'
import { tags } from '@/cache/tags'
import { stringsFor } from '@/design/strings'
import { htmlPage, redirectTo } from '@/html/respond'
import { ErrorPage, errorStyles, errorStylesWithWords } from '@/html/view/ErrorPage'
import { GonePage } from '@/html/view/GonePage'
import { NotFoundPage, notFoundStyles } from '@/html/view/NotFoundPage'
import { log } from '@/log'
import { findOldAddress } from '@/site/redirects/find-redirect'
import { SLUG_LENGTH, SLUG_PATTERN } from '@/site/redirects/slug-field'
import { isWithdrawn } from '@/site/redirects/was-published'
import { fallbackSite, loadFrame, type Site } from '@/site/settings/load-site'

/** `now`: when the request began, by the database's clock. */
export type Context = { payload: Payload; site: Site; now: Date }

/** `Retry-After` in seconds when the database does not respond. */
export const RETRY_AFTER_SECONDS = 10

/**
 * Runs a reader request's handler with the site's layout data loaded. An unexpected error becomes an error page
 * with status 503, never stored, that reveals nothing about the error.
 *
 * @param sayUnavailable what is said instead of that page
 */
export async function answer(
  path: string,
  handler: (context: Context) => Promise<Response>,
  sayUnavailable: (path: string) => Response | Promise<Response> = unavailable,
): Promise<Response> {
  try {
    const payload = await getPayload({ config })
    // Before any query: what becomes public in between is either read or limits the page's freshness, never
    // neither.
    const { site, now, untilNext } = await loadFrame(payload)
    const response = await handler({ payload, site, now })
    if (response.headers.has('Cache-Tag')) sayFreshFor(response.headers, untilNext)
    return response
  } catch (error) {
    log.error({ err: error, path }, 'a page could not be generated')
    return sayUnavailable(path)
  }
}

async function unavailable(path: string): Promise<Response> {
  const site = fallbackSite()
  return errorAnswer(path, {
    status: 503,
    site,
    ...stringsFor(site.language).refusals.unavailable,
    headers: { 'Retry-After': String(RETRY_AFTER_SECONDS) },
  })
}

type ErrorAnswer = {
  status: number
  heading: string
  text: string
  backHref?: string
  words?: string
  headers?: Record<string, string>
  site?: Site
}

/** A page that says what went wrong and what to do next. */
export async function errorAnswer(path: string, answer: ErrorAnswer): Promise<Response> {
  const site = answer.site ?? fallbackSite()
  const { headers, site: _, ...shown } = answer
  return htmlPage({
    status: shown.status,
    site,
    path,
    title: shown.heading,
    styles: shown.words ? errorStylesWithWords : errorStyles,
    headers,
    body: <ErrorPage site={site} {...shown} />,
  })
}

/**
 * The response for a missing page: redirects if the page has moved, returns 410 if it is gone for good, else 404;
 * with the site's own page.
 *
 * @param words the reader's text for it; the page returns it
 * @param listTags of the list that may get such a page
 */
export async function missing(
  { payload, site }: Context,
  path: string,
  { words = '', tags: listTags = [] }: { words?: string; tags?: string[] } = {},
): Promise<Response> {
  const old = await findOldAddress(payload, path)
  // A form's POST must stay a POST, which 301 does not guarantee.
  if (old !== null && old !== 'gone') return redirectTo(old.to, isForm(path) ? 308 : 301, [tags.missing])
  const { errors: t, refusals } = stringsFor(site.language)
  const slug = /^\/articles\/([^/]+)/.exec(path)?.[1]
  const isAnswer = slug !== undefined && isSlug(slug)
  const isGone = old === 'gone' || (isAnswer && (await isWithdrawn(payload, slug)))
  const [heading, text] = isAnswer ? [t.withdrawn, t.withdrawnText] : [t.gone, t.goneText]
  const status = isGone ? 410 : 404
  if (words) {
    const { notSent, articleGone } = refusals.comment
    return errorAnswer(path, { status, site, heading: notSent, text: articleGone, words })
  }
  return htmlPage({
    status,
    site,
    path,
    title: isGone ? heading : t.notFound,
    styles: notFoundStyles,
    tags: [tags.missing, tags.site, ...listTags],
    body: isGone ? <GonePage site={site} heading={heading} text={text} /> : <NotFoundPage site={site} />,
  })
}

const isForm = (path: string) => /\/(?:comment|report|rate|helpful)$/.test(path)

/** Whether a path segment can be a slug at all; others never reach the database. */
export const isSlug = (segment: string) => segment.length <= SLUG_LENGTH && SLUG_PATTERN.test(segment)
