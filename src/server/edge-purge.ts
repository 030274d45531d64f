import type { Logger } from 'pino'
import { EVERYTHING } from '@/cache/purge-message'
import { type EdgeCacheKind, edgeCaches } from './edge-caches'

export type EdgePurge = {
  /** Queues tags and retries until the edge cache has accepted them. */
  purge: (tags: readonly string[]) => void
  stop: () => void
}

export type EdgePurgeOptions = {
  url: string
  /** How it wants purges; as our Varnish by default. */
  kind?: EdgeCacheKind
  /** Authorises purges; without one, name and password of the URL do. */
  token?: string
  log: Logger
  firstRetryMs?: number
  maxRetryMs?: number
  /** When a purge is sent once more, in milliseconds. */
  repeatMs?: number
}

/** Above this, one purge of everything is cheaper for the receiver. */
const MAX_QUEUED = 1000
const ANSWER_TIMEOUT_MS = 5000
/**
 * Longer than an instance with a silently lost connection takes to notice that (purge-listener.ts): until then it
 * sends pages that others have purged, and the edge stores them again.
 */
const REPEAT_MS = 6000

/**
 * The URL without its credentials, and the header for them: `fetch` refuses URLs with credentials and quotes them
 * in full in its error.
 */
function splitCredentials(address: string): { url: string; authorization: Record<string, string> } {
  const url = new URL(address)
  const { username, password } = url
  if (username === '' && password === '') return { url: address, authorization: {} }
  url.username = ''
  url.password = ''
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  return { url: url.href, authorization: { Authorization: `Basic ${Buffer.from(pair).toString('base64')}` } }
}

/**
 * Purges a Varnish or CDN by tag. Every page has the tag `everything` there, so that a purge of all is like any
 * other. Credentials in the URL are sent as HTTP Basic authentication (RFC 7617).
 *
 * Each instance calls it after its own pages are stale. So the last instance to purge also calls last, which
 * purges whatever an earlier one may have passed to the edge in between. Each purge is repeated once: a page that
 * was on its way to the edge, or that came from an instance without news, would stay there for its whole lifetime.
 */
export function createEdgePurge(options: EdgePurgeOptions): EdgePurge {
  const { log, token, firstRetryMs = 500, maxRetryMs = 30_000, repeatMs = REPEAT_MS } = options
  const cache = edgeCaches[options.kind ?? 'varnish']
  const { url, authorization: basic } = splitCredentials(options.url)
  const authorization = token === undefined ? basic : cache.authorization(token)
  const queued = new Set<string>()
  const repeats = new Set<NodeJS.Timeout>()
  const stopping = new AbortController()
  let timer: NodeJS.Timeout | undefined
  let sending = false
  let retryMs = firstRetryMs

  const post = async (tags: string[]) => {
    const { headers, body } = cache.purge(tags)
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...headers, ...authorization },
      body,
      // A redirect would turn the POST into a GET, and a sign-in page that returns 200 has purged nothing.
      redirect: 'manual',
      signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(ANSWER_TIMEOUT_MS)]),
    })
    await response.body?.cancel()
    if (!response.ok) throw new Error(`the edge cache returned ${response.status}`)
  }

  const send = async () => {
    if (sending || stopping.signal.aborted) return
    sending = true
    while (queued.size > 0) {
      const batch = [...queued].slice(0, cache.tagsPerRequest)
      // Removed before sending: a tag purged again meanwhile must be sent again.
      for (const tag of batch) queued.delete(tag)
      try {
        await post(batch)
        if (retryMs > firstRetryMs) log.info('the edge cache accepts purges again')
        retryMs = firstRetryMs
      } catch (error) {
        add(batch)
        if (stopping.signal.aborted) break
        if (retryMs === firstRetryMs)
          log.warn({ err: error }, 'the edge cache did not accept a purge; retrying')
        timer = setTimeout(send, retryMs)
        retryMs = Math.min(retryMs * 2, maxRetryMs)
        break
      }
    }
    sending = false
  }

  const add = (tags: readonly string[]) => {
    for (const tag of tags) queued.add(tag)
    if (queued.size <= MAX_QUEUED && !queued.has(EVERYTHING)) return
    queued.clear()
    queued.add(EVERYTHING)
  }

  const purgeNow = (tags: readonly string[]) => {
    add(tags)
    clearTimeout(timer)
    void send()
  }

  return {
    purge: (tags) => {
      purgeNow(tags)
      const repeat = setTimeout(() => {
        repeats.delete(repeat)
        purgeNow(tags)
      }, repeatMs)
      repeats.add(repeat.unref())
    },
    stop: () => {
      stopping.abort()
      for (const each of [timer, ...repeats]) clearTimeout(each)
    },
  }
}
