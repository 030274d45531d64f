import { type Answer, sendRequest } from './send-request'
import { SITE_URL } from './settings'

type Fields = Record<string, string>
type Options = { site?: string; headers?: Record<string, string> }

/** Submits a form as a browser does from the site's own page. */
export function postForm(path: string, fields: Fields | string, options: Options = {}): Promise<Answer> {
  const site = options.site ?? SITE_URL
  return sendRequest(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: site, ...options.headers },
    body: typeof fields === 'string' ? fields : new URLSearchParams(fields).toString(),
    site,
  })
}

/** Opens the comment form and returns the value that identifies this submission. */
export async function openCommentForm(slug: string, site = SITE_URL): Promise<string> {
  const { text } = await sendRequest(`/articles/${slug}/comment`, { site })
  const submission = /name="submission" value="([\w.-]+)"/.exec(text)?.[1]
  if (!submission) throw new Error(`/articles/${slug}/comment has no submission value`)
  return submission
}

/** Comments on an article through its form, with an e-mail address if given. */
export async function sendComment(
  slug: string,
  text: string,
  { email = '', ...options }: Options & { email?: string } = {},
): Promise<Answer> {
  const submission = await openCommentForm(slug, options.site)
  return postForm(`/articles/${slug}/comment`, { nickname: 'Robin', email, text, submission }, options)
}

/** Opens the rating form as a new reader and returns the cookie. */
export async function openRatingForm(slug: string, site = SITE_URL): Promise<string> {
  const { headers } = await sendRequest(`/authors/${slug}/rate`, { site })
  const cookie = headers['set-cookie']?.[0]?.split(';')[0]
  if (!cookie) throw new Error(`/authors/${slug}/rate sets no cookie`)
  return cookie
}

/** Rates an author through the form, as a new reader unless a cookie is given. */
export async function sendRating(
  slug: string,
  stars: number,
  options: Options & { cookie?: string } = {},
): Promise<Answer> {
  const cookie = options.cookie ?? (await openRatingForm(slug, options.site))
  const headers = { Cookie: cookie, ...options.headers }
  return postForm(`/authors/${slug}/rate`, { stars: String(stars) }, { ...options, headers })
}
