import { speak } from '@/design/panel-words'
import { commonWords } from '@/design/panel-words/common'
import type { StaleComment } from '../queue-view'

type Words = Pick<StaleComment, 'displayName' | 'text' | 'contentDigest'>
type Failure = { message: string; data?: Words }

/** A refusal by the server, with the current text of comments that their sender changed. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly words: Words | null,
  ) {
    super(message)
  }
}

/**
 * One request of the queue.
 *
 * @returns the response; a decision that came too late for all its comments is a response, too
 * @throws Refused
 */
export async function ask<T>(address: string, body?: object): Promise<T> {
  const response = await fetch(address, {
    method: body ? 'POST' : 'GET',
    credentials: 'include',
    cache: 'no-store',
    headers: body ? { 'Content-Type': 'application/json' } : {},
    body: body ? JSON.stringify(body) : undefined,
  })
  if (response.ok) return response.json()
  const answer: { errors?: Failure[]; stale?: unknown } = await response.json().catch(() => ({}))
  if (answer.stale) return answer as T
  const [failure] = answer.errors ?? []
  throw new Refused(
    failure?.message ?? speak(commonWords, document.documentElement.lang).failed,
    failure?.data ?? null,
  )
}
