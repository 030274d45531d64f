import { withGroups } from '@/cache/fold-tags'
import { EVERYTHING, type PurgeMessage } from '@/cache/purge-message'
import { ByteLru } from './byte-lru'
import { PurgeLog } from './purge-log'

/** What the cache must know of a page: its size, whether it says "there is nothing here", and its tags. */
export type Cacheable = {
  bytes: number
  missing: boolean
  /** What the page was made from; null: it must not be kept. */
  tags: readonly string[] | null
  /** Milliseconds after which the page changes by itself, from the begin of its render; absent: never. */
  freshForMs?: number
}

/** How an answer came about: kept and fresh, rendered now (first time or again), or an old copy. */
export type Source = 'hit' | 'miss' | 'renewed' | 'stale'

/**
 * What is known of the database: it answers as it should; it is slow, or its answer is awaited; a connection was
 * tried and could not be opened.
 */
export type DatabaseState = 'answers' | 'slow' | 'away'

export type PageCacheOptions<Page> = {
  /**
   * Makes the page of a key, told which one was there before. Rejects when it cannot be made now; a missing page is
   * a page.
   */
  render: (key: string, previous: Page | undefined) => Promise<Page>
  onRenderFailed: (key: string, error: unknown) => void
  /** Whether purges arrive at this moment. */
  purgesArrive: () => boolean
  databaseState: () => DatabaseState
  maxBytes: number
  /** Milliseconds that only ever grow. */
  now?: () => number
  /** How long a page counts as fresh: the bound on what a lost purge can do. */
  maxAgeMs?: number
  /** The same while no purges arrive. */
  maxAgeUnheardMs?: number
  /** How old a copy may be that stands in for a failed render. */
  maxStaleMs?: number
  /** How long a reader waits for a render when there is a copy that may stand in for it. */
  patienceMs?: number
  /** Rest after a failed render of a key. */
  retryPauseMs?: number
  maxPurgedTags?: number
}

type Entry<Page> = {
  page: Page
  tags: readonly string[]
  bytes: number
  /** The last purge known when the render began: a later one may have missed the render's reads. */
  begun: number
  begunAt: number
  /** No purge up to this one concerns the entry, so that a hit need not look at its tags again. */
  checked: number
}

type Flight<Page> = {
  begun: number
  begunAt: number
  made: Promise<{ page: Page; tags: readonly string[] | null }>
}

/** How long a page counts as fresh where nothing else is said. */
export const MAX_AGE_MS = 10 * 60_000
const MISSING_PAGES = { bytes: 4 * 1024 * 1024, entries: 500 }
const MAX_FAILURES = 10_000

/**
 * Keeps rendered pages until what they were made from changes.
 *
 * Each purge has a number. An entry knows the number at which its render began; it is fresh while none of its tags
 * has a later one. So a purge that arrives in the middle of a render counts, and no index from tags to pages is
 * needed. Missing pages live apart, so that invented addresses cannot push out real ones.
 */
export class PageCache<Page extends Cacheable> {
  readonly #options: Required<PageCacheOptions<Page>>
  readonly #pages: ByteLru<Entry<Page>>
  readonly #missing: ByteLru<Entry<Page>>
  readonly #stale: PurgeLog
  readonly #dropped: PurgeLog
  readonly #flights = new Map<string, Flight<Page>>()
  readonly #retryAt = new Map<string, number>()
  #sequence = 0

  constructor(options: PageCacheOptions<Page>) {
    this.#options = {
      now: () => performance.now(),
      maxAgeMs: MAX_AGE_MS,
      maxAgeUnheardMs: 1000,
      maxStaleMs: 24 * 60 * 60_000,
      patienceMs: 300,
      retryPauseMs: 5000,
      maxPurgedTags: 100_000,
      ...options,
    }
    this.#pages = new ByteLru(options.maxBytes)
    this.#missing = new ByteLru(Math.min(MISSING_PAGES.bytes, options.maxBytes), MISSING_PAGES.entries)
    this.#stale = new PurgeLog(this.#options.maxPurgedTags)
    this.#dropped = new PurgeLog(this.#options.maxPurgedTags)
  }

  /** Applies one purge. Takes effect for every request that arrives afterwards. */
  purge(message: PurgeMessage): void {
    this.#sequence += 1
    for (const tag of withGroups(message.stale)) this.#stale.record(tag, this.#sequence)
    for (const tag of withGroups(message.drop)) this.#dropped.record(tag, this.#sequence)
  }

  /** Makes every page stale: purges may have been missed. */
  purgeEverything(): void {
    this.purge({ stale: [EVERYTHING], drop: [] })
  }

  /** The kept page when it is fresh. The way of nearly every request, so it waits for nothing. */
  fresh(key: string): Page | undefined {
    const entry = this.#entry(key)
    return entry && this.#isFresh(entry) ? entry.page : undefined
  }

  /**
   * The page of a key, rendered where needed; requests that arrive together share one render. Where a copy may stand
   * in, nobody waits long for a render that does not come; it goes on for those who ask next.
   *
   * @returns the page and where it came from; null when it cannot be rendered and no copy may stand in
   */
  async get(key: string): Promise<{ page: Page; source: Source } | null> {
    const kept = this.#entry(key)
    if (kept && this.#isFresh(kept)) return { page: kept.page, source: 'hit' }
    if ((this.#retryAt.get(key) ?? 0) <= this.#options.now()) {
      // A failure is reported once by the flight, not once by each request that shared it.
      const rendering = this.#render(key).catch(() => null)
      let page = kept && this.#mayStandIn(kept) ? await this.#wait(key, kept, rendering) : null
      // Without a copy, or with one that was withdrawn meanwhile, there is nothing but to wait.
      if (!page && !(kept && this.#mayStandIn(kept))) page = await rendering
      if (page) return { page, source: kept ? 'renewed' : 'miss' }
    }
    const copy = this.#entry(key)
    return copy && this.#mayStandIn(copy) ? { page: copy.page, source: 'stale' } : null
  }

  /** How much is kept now, for the log and tests. */
  usage(): { pages: number; missing: number; bytes: number } {
    const bytes = this.#pages.bytes + this.#missing.bytes
    return { pages: this.#pages.size, missing: this.#missing.size, bytes }
  }

  #entry(key: string): Entry<Page> | undefined {
    return this.#pages.get(key) ?? this.#missing.get(key)
  }

  #isFresh(entry: Entry<Page>): boolean {
    const { now, maxAgeMs, maxAgeUnheardMs, purgesArrive } = this.#options
    if (entry.checked < this.#sequence) {
      if (this.#purgedAfter(entry.begun, entry.tags)) return false
      entry.checked = this.#sequence
    }
    if (this.#changedByItself(entry)) return false
    return now() - entry.begunAt < (purgesArrive() ? maxAgeMs : Math.min(maxAgeMs, maxAgeUnheardMs))
  }

  #changedByItself({ begunAt, page }: Entry<Page>): boolean {
    return page.freshForMs !== undefined && this.#options.now() - begunAt >= page.freshForMs
  }

  #mayStandIn(entry: Entry<Page>): boolean {
    if (this.#dropped.purgedAfter(entry.begun, entry.tags)) return false
    return this.#options.now() - entry.begunAt < this.#options.maxStaleMs
  }

  /** What the render made within the patience for it; null when it failed, or is not there yet. */
  async #wait(key: string, kept: Entry<Page>, rendering: Promise<Page | null>): Promise<Page | null> {
    const patience = this.#patience(kept)
    if (patience === Number.POSITIVE_INFINITY) return rendering
    const begunAt = this.#flights.get(key)?.begunAt ?? this.#options.now()
    const left = begunAt + patience - this.#options.now()
    if (left <= 0) return null
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<null>((done) => {
      timer = setTimeout(done, left, null)
    })
    return Promise.race([rendering, late]).finally(() => clearTimeout(timer))
  }

  /**
   * While the database answers, a copy that is known to be outdated waits for its successor: whoever changed the page
   * wants to see that. A copy that is merely old may be as good as new.
   */
  #patience(kept: Entry<Page>): number {
    const state = this.#options.databaseState()
    if (state === 'away') return 0
    const isOutdated = this.#changedByItself(kept) || this.#purgedAfter(kept.begun, kept.tags)
    if (state === 'answers' && isOutdated) return Number.POSITIVE_INFINITY
    return this.#options.patienceMs
  }

  #purgedAfter(sequence: number, tags: readonly string[]): boolean {
    return this.#stale.purgedAfter(sequence, tags) || this.#dropped.purgedAfter(sequence, tags)
  }

  async #render(key: string): Promise<Page> {
    const arrived = this.#sequence
    const joined = this.#flights.get(key)
    if (joined) {
      const { page, tags } = await joined.made
      const outdated = tags ? this.#purgedAfter(joined.begun, tags) : this.#sequence > joined.begun
      if (joined.begun >= arrived || !outdated) return page
    }
    // A flight found here began after the joined one ended, so after this request arrived.
    const flight = this.#flights.get(key) ?? this.#begin(key)
    return (await flight.made).page
  }

  #begin(key: string): Flight<Page> {
    const [begun, begunAt] = [this.#sequence, this.#options.now()]
    const flight = { begun, begunAt, made: this.#make(key, begun, begunAt) }
    this.#flights.set(key, flight)
    return flight
  }

  async #make(key: string, begun: number, begunAt: number) {
    try {
      const page = await this.#options.render(key, this.#entry(key)?.page)
      this.#retryAt.delete(key)
      this.#keep(key, page, begun, begunAt)
      return { page, tags: page.tags }
    } catch (error) {
      if (this.#retryAt.size >= MAX_FAILURES) this.#retryAt.clear()
      this.#retryAt.set(key, this.#options.now() + this.#options.retryPauseMs)
      this.#options.onRenderFailed(key, error)
      throw error
    } finally {
      this.#flights.delete(key)
    }
  }

  #keep(key: string, page: Page, begun: number, begunAt: number): void {
    this.#pages.delete(key)
    this.#missing.delete(key)
    if (page.tags === null) return
    const entry = {
      page,
      tags: page.tags,
      bytes: page.bytes + 2 * key.length,
      begun,
      begunAt,
      checked: begun,
    }
    const part = page.missing ? this.#missing : this.#pages
    part.set(key, entry)
  }
}
