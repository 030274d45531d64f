import type { Logger } from 'pino'
import { EVERYTHING } from '@/cache/purge-message'

export type EdgePurge = {
  /** Queues tags and retries until the edge cache has accepted them. */
  purge: (tags: readonly string[]) => void
  stop: () => void
}

export type EdgePurgeOptions = { url: string; log: Logger; firstRetryMs?: number; maxRetryMs?: number }

/** Above this, one purge of everything is cheaper for the receiver. */
const MAX_QUEUED = 1000
/** Keeps a request's header well below the 8 KB that proxies accept. */
const TAGS_PER_REQUEST = 50
const ANSWER_TIMEOUT_MS = 5000

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
 * Purges a Varnish or CDN by tag: `POST url`, the tags in `Surrogate-Key` and as `{"tags": […]}`. Every page has
 * the tag `everything` there, so that a purge of all is like any other. Credentials in the URL are sent as HTTP
 * Basic authentication (RFC 7617).
 *
 * Each instance calls it after its own pages are stale. So the last instance to purge also calls last, which
 * purges whatever an earlier one may have passed to the edge in between.
 */
export function createEdgePurge(options: EdgePurgeOptions): EdgePurge {
  const { log, firstRetryMs = 500, maxRetryMs = 30_000 } = options
  const { url, authorization } = splitCredentials(options.url)
  const queued = new Set<string>()
  const stopping = new AbortController()
  let timer: NodeJS.Timeout | undefined
  let sending = false
  let retryMs = firstRetryMs

  const post = async (tags: string[]) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Surrogate-Key': tags.join(' '), ...authorization },
      body: JSON.stringify({ tags }),
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
      const batch = [...queued].slice(0, TAGS_PER_REQUEST)
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

  return {
    purge: (tags) => {
      add(tags)
      clearTimeout(timer)
      void send()
    },
    stop: () => {
      stopping.abort()
      clearTimeout(timer)
    },
  }
}
