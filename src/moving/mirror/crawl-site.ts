import { type Answer, fetchCopy } from './fetch-copy'
import { findAddresses } from './find-addresses'
import { MirrorError } from './mirror-error'
import { mirroredKey } from './mirrored-key'

/** Requested whether or not a page leads there; all but the first may be missing. */
const SEEDS = [
  '/',
  '/symptoms',
  '/authors',
  '/body',
  '/sitemap.xml',
  '/robots.txt',
  '/llms.txt',
  '/favicon.ico',
]
const AT_ONCE = 4
/** With so many failures the site is down, whatever it answers. */
const FAILURES_MOST = 20
const MOVES_MOST = 5

export type Copied = Extract<Answer, { is: 'page' | 'file' }>
/** What became of an address. */
export type Found = Exclude<Answer, Copied> | { is: Copied['is'] }

export type CrawlOptions = {
  /** The origin that is asked. */
  site: string
  /** The origin that the pages name as their own. */
  publicOrigin: string
  /** Called for each copy, in no order; several at once. */
  keep: (key: string, copy: Copied) => Promise<void>
  onProgress?: (done: number, known: number) => void
  ending?: AbortSignal
}

/**
 * Requests the site's pages and files, one after the other from what leads to them. What fails is tried once more at
 * the end.
 *
 * @returns what became of each address, by key
 * @throws MirrorError if the site does not respond or fails too often; the reason that `ending` was aborted for
 */
export async function crawlSite(options: CrawlOptions): Promise<Map<string, Found>> {
  const { site, publicOrigin, keep, onProgress, ending } = options
  const found = new Map<string, Found>()
  const known = new Set(SEEDS)
  const origins = [...new Set([site, publicOrigin])]

  const copy = async (key: string, next: string[]): Promise<void> => {
    const answer = await fetchCopy(site, key, ending)
    if (answer.is === 'page' || answer.is === 'file') {
      await keep(key, answer)
      found.set(key, { is: answer.is })
    } else {
      found.set(key, answer)
    }
    for (const address of addressesOf(answer)) {
      const url = URL.canParse(address, publicOrigin + key) ? new URL(address, publicOrigin + key) : null
      const led = url && mirroredKey(url, origins)
      if (led === null || known.has(led)) continue
      known.add(led)
      next.push(led)
    }
    onProgress?.(found.size, known.size)
  }

  const copyAll = async (keys: string[]): Promise<void> => {
    for (let wave = keys; wave.length > 0; ) {
      const next: string[] = []
      await eachOf(wave, (key) => copy(key, next))
      const failed = failures(found)
      if (failed.length > FAILURES_MOST) throw tooMany(site, failed)
      wave = next
    }
  }

  await copyAll(SEEDS)
  await copyAll(failures(found).map(([key]) => key))
  return found
}

/** The addresses that failed, with the reasons. */
export const failures = (found: ReadonlyMap<string, Found>): [string, string][] =>
  [...found].flatMap(([key, each]) => (each.is === 'failed' ? [[key, each.reason]] : []))

/** Where an address leads in the end: its own key, that of the page it moved to, or null if there is no copy. */
export function followMoves(
  found: ReadonlyMap<string, Found>,
  key: string,
  origins: readonly string[],
): string | null {
  let at = key
  for (let moves = 0; moves <= MOVES_MOST; moves++) {
    const each = found.get(at)
    if (each?.is !== 'moved') return each ? at : null
    const base = (origins[0] ?? '') + at
    const to = URL.canParse(each.to, base) ? mirroredKey(new URL(each.to, base), origins) : null
    if (to === null) return null
    at = to
  }
  return null
}

function addressesOf(answer: Answer): string[] {
  if (answer.is === 'moved') return [answer.to]
  return answer.is === 'page' || answer.is === 'file' ? findAddresses(answer) : []
}

function tooMany(site: string, failed: [string, string][]): MirrorError {
  const [first] = failed
  return new MirrorError(
    `The site ${site} fails too often, first at ${first?.[0]}: ${first?.[1]}. The earlier mirror is kept.`,
  )
}

/** A few at once; after a failure no more are begun, and it is thrown when those under way have ended. */
async function eachOf<T>(items: T[], work: (item: T) => Promise<void>): Promise<void> {
  const problems: unknown[] = []
  const turns = items.values()
  const take = async () => {
    for (const item of turns) {
      if (problems.length > 0) return
      await work(item).catch((error: unknown) => problems.push(error))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, take))
  if (problems.length > 0) throw problems[0]
}
