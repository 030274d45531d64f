import { tagHeader } from '@/cache/fold-tags'
import { sayFreshFor } from '@/cache/fresh-for'
import { tags as cacheTags } from '@/cache/tags'
import { PROBLEM_TYPE, problemOf } from '@/server/problem'
import { RETRY_AFTER_SECONDS } from '@/site/answers/answer'
import type { WrongParameters } from './wrong-parameters'

type Kept = { tags?: string[]; freshForMs?: number; status?: number; type?: string }

/**
 * A response for programs: kept by the page cache under its tags, never indexed. The server adds who may read it in a
 * browser.
 */
export function machineResponse(body: string, { tags, freshForMs, status = 200, type }: Kept): Response {
  const headers = new Headers({
    'Content-Type': type ?? 'application/json',
    'X-Content-Type-Options': 'nosniff',
    'X-Robots-Tag': 'noindex',
    'Cache-Control': tags ? 'public, max-age=0, must-revalidate' : 'no-store',
  })
  if (tags) headers.set('Cache-Tag', tagHeader([...tags, cacheTags.site]))
  sayFreshFor(headers, freshForMs)
  return new Response(body, { status, headers })
}

export const jsonResponse = (view: unknown, kept: Kept = {}): Response =>
  machineResponse(JSON.stringify(view), kept)

/** An error as a problem document (RFC 9457). */
export function problemResponse(
  status: number,
  detail: string,
  { errors, tags }: { errors?: WrongParameters['errors']; tags?: string[] } = {},
): Response {
  return jsonResponse(problemOf(status, detail, errors), { status, tags, type: PROBLEM_TYPE })
}

/** 503 while the database does not respond. */
export function unavailableResponse(): Response {
  const response = problemResponse(
    503,
    'This answer is not available at the moment. Try again in a few seconds.',
  )
  response.headers.set('Retry-After', String(RETRY_AFTER_SECONDS))
  return response
}

/** Leads on to where something moved. */
export function movedResponse(location: string, tags: string[]): Response {
  const response = machineResponse('', { status: 301, tags })
  response.headers.delete('Content-Type')
  response.headers.set('Location', location)
  return response
}
