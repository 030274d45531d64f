import { fork } from 'node:child_process'
import { once } from 'node:events'
import { PageCache } from '@/server/page-cache'
import type { StoredPage } from '@/server/page-forms'
import { storePage } from '@/server/stored-page'
import { compiledScript } from '../compiled-script.mjs'
import { NODE_OPTIONS } from '../run-node'
import type { Instance } from './instance'
import { sendRequest } from './send-requests'

export type HotPages = {
  pages: number
  /** What the cache counts, and what the process really took for it. */
  countedMiB: number
  takenMiB: number
  /** The same for 100,000 pages: what the second half took, which the process itself had to grow for no more. */
  taken100kMiB: number
  /** Until none of 10,000 pages with one tag is served any more. */
  purge10kMs: number
}

/** The first argument of the script that fills a cache. */
export const HOT_PAGES = 'hot-pages'
const PAGES = 20_000
const PURGED = 10_000
const SAMPLES = 200
const AT_ONCE = 4
/** As many as an article has: itself, its author and reviewer, symptoms, passages, the site. */
const TAGS = 8
const TAG = 'symptom:1'

/** Measures what pages take in the page cache, in a process of its own that holds nothing else. */
export async function measureHotPages(site: Instance, say: (line: string) => void): Promise<HotPages> {
  const child = fork(await compiledScript(process.cwd(), 'bench'), [HOT_PAGES, site.url], {
    execArgv: [...NODE_OPTIONS, '--expose-gc'],
  })
  const ended = once(child, 'exit')
  const [message] = await Promise.race([once(child, 'message'), ended])
  child.disconnect()
  await ended
  if (typeof message !== 'object') throw new Error('the cache could not be filled')
  const found = message as HotPages
  say(
    `100,000 pages hot: ${found.taken100kMiB} MiB (wanted ≤ 1024), from ${found.pages}, which take ${found.takenMiB} MiB and count as ${found.countedMiB}`,
  )
  say(`purge of ${PURGED} pages by one tag: ${found.purge10kMs.toFixed(1)} ms (wanted < 50 ms)`)
  return found
}

/** Fills a cache with copies of the site's articles that differ, as the server does, and tells the parent. */
export async function fillCache(siteUrl: string): Promise<void> {
  const bodies = await readSamples(siteUrl)
  const cache = new PageCache<StoredPage>({
    maxBytes: Number.MAX_SAFE_INTEGER,
    purgesArrive: () => true,
    databaseState: () => 'answers',
    onRenderFailed: (_, error) => {
      throw error
    },
    render: (key) => storePage(renderedPage(key, bodies), null),
  })
  // The compressors have their memory afterwards.
  for (const index of Array.from({ length: SAMPLES }).keys())
    await storePage(renderedPage(`${index}`, bodies), null)
  const before = residentNow()
  const keys = Array.from({ length: PAGES }, (_, index) => `/articles/article-${index}`)
  const fill = async (some: string[]) => {
    const waiting = some.values()
    const client = async () => {
      for (const key of waiting) await cache.get(key)
    }
    await Promise.all(Array.from({ length: AT_ONCE }, client))
    return residentNow() - before
  }
  const halfMiB = await fill(keys.slice(0, PAGES / 2))
  const takenMiB = await fill(keys.slice(PAGES / 2))
  for (const key of keys) cache.fresh(key)
  const begun = performance.now()
  cache.purge({ stale: [TAG], drop: [] })
  const left = keys.slice(0, PURGED).filter((key) => cache.fresh(key)).length
  const purge10kMs = performance.now() - begun
  if (left > 0) throw new Error(`a purge of ${PURGED} pages left ${left}`)
  process.send?.({
    pages: PAGES,
    countedMiB: Math.round(cache.usage().bytes / 2 ** 20),
    takenMiB: Math.round(takenMiB),
    taken100kMiB: Math.round(takenMiB + ((takenMiB - halfMiB) * (100_000 - PAGES)) / (PAGES / 2)),
    purge10kMs,
  } satisfies HotPages)
}

async function readSamples(siteUrl: string): Promise<string[]> {
  const samples: string[] = []
  for (let id = 1; id <= SAMPLES; id += 1) {
    const { body } = await sendRequest(siteUrl, { path: `/articles/article-${id}` })
    samples.push(body.toString())
  }
  return samples
}

function renderedPage(key: string, bodies: string[]) {
  const number = Number(/\d+$/.exec(key)?.[0])
  const tags = Array.from({ length: TAGS - 1 }, (_, index) => `article:${number * TAGS + index}`)
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': 'en',
      'content-security-policy': `default-src 'none'; style-src 'sha256-${'x'.repeat(43)}='; form-action 'self'`,
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cache-tag': [number < PURGED ? TAG : 'symptom:2', ...tags].join(' '),
    },
    body: Buffer.from(`${bodies[number % bodies.length]}<!-- ${key} -->`),
  }
}

function residentNow(): number {
  global.gc?.()
  return process.memoryUsage().rss / 2 ** 20
}
