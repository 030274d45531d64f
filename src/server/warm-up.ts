import type { Logger } from 'pino'
import { keepMostRead, MOST_READ, readMostRead } from './most-read'
import type { DatabaseState, PageCache } from './page-cache'
import type { StoredPage } from './page-forms'
import { findDestination } from './public-routes'

export type WarmUpOptions = {
  cache: Pick<PageCache<StoredPage>, 'get' | 'mostRead'>
  /** Where the addresses of the most read pages are kept between starts. */
  file: string
  databaseState: () => DatabaseState
  log: Logger
  /** How long after a purge the warm-up begins, and how long it rests after a round, in milliseconds. */
  pauseMs?: number
  keepEveryMs?: number
}

export type WarmUp = {
  /** Renders what was read most before the start; resolves when that is done. */
  begin: () => Promise<void>
  /** Pages may have become stale: renders the most read of them again, shortly. */
  purged: () => void
  stop: () => Promise<void>
}

/** Pages rendered at a time: readers who ask for others meanwhile must not wait long. */
const AT_A_TIME = 2

/**
 * Renders the most read pages before readers ask for them: after a start, and after purges, of which one may concern
 * every page. Only while the database answers.
 */
export function keepWarm(options: WarmUpOptions): WarmUp {
  const { cache, file, databaseState, log, pauseMs = 2_000, keepEveryMs = 600_000 } = options
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | null = null
  let isDue = false

  const render = async (addresses: readonly string[]) => {
    const left = addresses.filter(isPublicPage)
    const next = async (): Promise<void> => {
      for (let key = left.shift(); key !== undefined; key = left.shift()) {
        if (stopped || databaseState() !== 'answers') return
        await cache.get(key)
      }
    }
    await Promise.all(Array.from({ length: AT_A_TIME }, next))
  }

  const plan = () => {
    isDue = true
    if (stopped || running || timer) return
    timer = setTimeout(() => {
      timer = undefined
      isDue = false
      running = render(cache.mostRead(MOST_READ)).finally(() => {
        running = null
        if (isDue) plan()
      })
    }, pauseMs)
    timer.unref()
  }

  const keep = async () => {
    const addresses = cache.mostRead(MOST_READ).filter(isPublicPage)
    // After a short life the earlier file knows more.
    if (addresses.length === 0) return
    await keepMostRead(file, addresses).catch((err) => {
      clearInterval(keeping)
      log.warn({ err }, 'the most read pages cannot be kept')
    })
  }
  const keeping = setInterval(() => void keep(), keepEveryMs)
  keeping.unref()

  return {
    begin: async () => render(await readMostRead(file)),
    purged: plan,
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      clearInterval(keeping)
      await Promise.all([running, keep()])
    },
  }
}

/** What is behind a question mark may be what a reader has typed, which is kept nowhere. */
function isPublicPage(address: string): boolean {
  if (address.includes('?')) return false
  const destination = findDestination(address)
  return destination.to === 'page' && destination.key === address
}
