import http from 'node:http'
import type { Instance } from './instance'
import { commentsToSend, ratingsToSend } from './measure-site'
import { publishSummary, type Session } from './panel-session'
import { type Sent, sendRequest } from './send-requests'

/** What a reader or an editor does next. */
export type Step =
  | { kind: 'read' | 'panel'; path: string }
  | { kind: 'comment' | 'publication'; article: number }
  | { kind: 'rating'; author: number }

/** Pages that were read, and how many of these came from the page cache. */
export type Visits = { reads: number; hits: number }

type Options = { site: Instance; publicUrl: string; session: Session; connections: number }

/** As many readers as a day of a busy site has; each has an address of their own. */
const READERS = 50_000

/**
 * Takes steps one after another on each of a few connections. Reads come from many addresses (trusted proxy), most of
 * them by browsers that accept Brotli.
 *
 * @throws Error that names the first request with an unexpected status
 */
export async function visitSite(
  { site, publicUrl, session, connections }: Options,
  steps: Iterator<Step>,
): Promise<Visits> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  const visits: Visits = { reads: 0, hits: 0 }
  let count = 0
  const send = async (sent: Sent) => {
    const answer = await sendRequest(site.url, sent, agent)
    if (answer.status !== (sent.status ?? 200))
      throw new Error(`${sent.path} was answered with ${answer.status}`)
    return answer
  }
  const take = async (step: Step): Promise<void> => {
    count += 1
    switch (step.kind) {
      case 'read': {
        const { headers } = await send({ path: step.path, headers: readerHeaders(count) })
        visits.reads += 1
        if (String(headers['cache-status']).endsWith('; hit')) visits.hits += 1
        return
      }
      case 'panel':
        await send({ path: step.path, headers: session.headers })
        return
      case 'comment':
        for (const form of await commentsToSend(site, publicUrl, [step.article])) await send(form)
        return
      case 'rating':
        for (const form of await ratingsToSend(site, publicUrl, [step.author])) await send(form)
        return
      case 'publication':
        return publishSummary(site, session, step.article, `What changed with step ${count}.`)
    }
  }
  const client = async () => {
    for (let next = steps.next(); !next.done; next = steps.next()) await take(next.value)
  }
  try {
    await Promise.all(Array.from({ length: connections }, client))
  } finally {
    agent.destroy()
  }
  return visits
}

function readerHeaders(count: number): Record<string, string> {
  const reader = (count * 7919) % READERS
  return {
    'Accept-Encoding': count % 10 === 0 ? 'gzip' : 'br, gzip',
    'X-Forwarded-For': `10.${reader >> 16}.${(reader >> 8) & 255}.${reader & 255}`,
  }
}
