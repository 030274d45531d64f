import type { Instance } from './instance'
import { latenciesOf } from './measure-site'
import { type Sent, sendRequest } from './send-requests'

export const ADMINISTRATOR = { email: 'admin@example.org', password: 'correct-horse-battery' }
const LONGEST_MS = 5000
const ARTICLE = 1

export type Session = { headers: Record<string, string> }

/** Signs in as the administrator. */
export async function signIn(site: Instance, publicUrl: string): Promise<Session> {
  const json = { 'Content-Type': 'application/json', Origin: publicUrl }
  const body = JSON.stringify(ADMINISTRATOR)
  const answer = await sendRequest(site.url, {
    method: 'POST',
    path: '/api/users/login',
    headers: json,
    body,
  })
  const cookie = answer.headers['set-cookie']?.join('\n').match(/symptoms-token=[^;]+/)?.[0]
  if (!cookie) throw new Error(`signing in was answered with ${answer.status}`)
  return { headers: { ...json, Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' } }
}

/**
 * Publishes a change on one instance and reads the page on another until it is there.
 *
 * @returns milliseconds from the answer of the publication to the first new page
 */
export async function publishAndSee(
  writer: Instance,
  reader: Instance,
  session: Session,
  times: number,
): Promise<{ requests: number; p50: number; p99: number }> {
  const took: number[] = []
  for (let number = 0; number < times; number += 1) {
    const summary = `What changed for the time ${number}.`
    await publishSummary(writer, session, ARTICLE, summary)
    took.push(await untilSeen(reader, summary))
  }
  return { requests: times, ...latenciesOf(took) }
}

/** Publishes an article with another summary, as the panel does. */
export async function publishSummary(
  site: Instance,
  { headers }: Session,
  article: number,
  summary: string,
): Promise<void> {
  const stored = await sendRequest(site.url, {
    path: `/api/articles/${article}?draft=true&depth=0`,
    headers,
  })
  const { contentDigest } = JSON.parse(stored.body.toString())
  const change: Sent = {
    method: 'PATCH',
    path: `/api/articles/${article}?depth=0`,
    headers,
    body: JSON.stringify({ summary, contentDigest, _status: 'published' }),
  }
  const answer = await sendRequest(site.url, change)
  if (answer.status !== 200)
    throw new Error(`a publication was answered with ${answer.status}: ${answer.body}`)
}

async function untilSeen(reader: Instance, words: string): Promise<number> {
  const begun = performance.now()
  for (;;) {
    const { body } = await sendRequest(reader.url, { path: `/articles/article-${ARTICLE}` })
    const now = performance.now() - begun
    if (body.toString().includes(words)) return now
    if (now > LONGEST_MS) throw new Error(`a publication was not seen within ${LONGEST_MS} ms`)
  }
}
