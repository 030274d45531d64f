import { withGroups } from '@/cache/fold-tags'
import { EVERYTHING, type PurgeMessage } from '@/cache/purge-message'
import { ByteLru } from './byte-lru'
import { PurgeLog } from './purge-log'

/** What the cache needs to know about a page: its size, whether it is a 404, and its tags. */
export type Cacheable = {
  bytes: number
  missing: boolean
  /** The page's cache tags; null: it must not be cached. */
  tags: readonly string[] | null
  /** Milliseconds after which the page changes by itself, from the start of its render; absent: never. */
  freshForMs?: number
}

/** The outcome: a fresh hit, a render (first time or again), or a stale copy. */
export type Source = 'hit' | 'miss' | 'renewed' | 'stale'

/** The state of the database: responding; slow, or a response is pending; a connection attempt failed. */
export type DatabaseState = 'answers' | 'slow' | 'away'

export type PageCacheOptions<Page> = {
  /** Renders the page of a key, given the previous version. Rejects if that is impossible now; a 404 is a page. */
  render: (key: string, previous: Page | undefined) => Promise<Page>
  onRenderFailed: (key: string, error: unknown) => void
  /** Whether purges are currently received. */
  purgesArrive: () => boolean
  databaseState: () => DatabaseState
  maxBytes: number
  /** Which keys are kept apart, because anybody may make up any number of them; none by default. */
  isApart?: (key: string) => boolean
  /** Monotonic milliseconds. */
  now?: () => number
  /** How long a page is fresh: the bound on the effect of a lost purge. */
  maxAgeMs?: number
  /** The same while no purges are received. */
  maxAgeUnheardMs?: number
  /** The maximum age of a stale copy that replaces a failed render. */
  maxStaleMs?: number
  /** How long a reader waits for a render if a stale copy may replace it. */
  patienceMs?: number
  /** Backoff after a failed render of a key. */
  retryPauseMs?: number
  maxPurgedTags?: number
}

class Entry<Page extends Cacheable> {
  /** No purge up to this one concerns the entry, so that a hit need not check its tags again. */
  checked: number

  constructor(
    readonly page: Page,
    readonly keyBytes: number,
    /** The last purge known when the render began: a later one may not be reflected in what the render read. */
    readonly begun: number,
    readonly begunAt: number,
    /** How often it was served while it was fresh, since its key came into the cache. */
    public reads: number,
  ) {
    this.checked = begun
  }

  /** Pages may make the list anew each time, so it is read only after a purge. */
  get tags(): readonly string[] {
    return this.page.tags ?? []
  }

  /** A page grows when another form of it is asked for. */
  get bytes(): number {
    return this.page.bytes + this.keyBytes
  }
}

type Flight<Page> = {
  begun: number
  begunAt: number
  made: Promise<{ page: Page; tags: readonly string[] | null }>
}

/** The default time for which a page is fresh. */
export const MAX_AGE_MS = 10 * 60_000
const MISSING_PAGES = { bytes: 4 * 1024 * 1024, entries: 500 }
/** Their part of the bytes. */
const APART_SHARE = 1 / 8
/** Below this a page is as likely as others to be read next. */
const MANY_READS = 3
const MAX_FAILURES = 10_000

/**
 * Caches rendered pages until the content they were made from changes.
 *
 * Purges are numbered. An entry stores the number at which its render began; it is fresh while none of its tags
 * has a later one. So a purge during a render counts, and no index from tags to pages is needed. 404 pages are
 * cached separately, and so are answers with parameters of any value, so that made-up URLs cannot evict real pages.
 */
export class PageCache<Page extends Cacheable> {
  readonly #options: Required<PageCacheOptions<Page>>
  readonly #pages: ByteLru<Entry<Page>>
  readonly #missing: ByteLru<Entry<Page>>
  readonly #apart: ByteLru<Entry<Page>>
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
      isApart: () => false,
      ...options,
    }
    this.#pages = new ByteLru(options.maxBytes)
    this.#missing = new ByteLru(Math.min(MISSING_PAGES.bytes, options.maxBytes), MISSING_PAGES.entries)
    this.#apart = new ByteLru(options.maxBytes * APART_SHARE)
    this.#stale = new PurgeLog(this.#options.maxPurgedTags)
    this.#dropped = new PurgeLog(this.#options.maxPurgedTags)
  }

  /** Applies one purge, effective for every subsequent request. */
  purge(message: PurgeMessage): void {
    this.#sequence += 1
    for (const tag of withGroups(message.stale)) this.#stale.record(tag, this.#sequence)
    for (const tag of withGroups(message.drop)) this.#dropped.record(tag, this.#sequence)
  }

  /** Marks every page stale: purges may have been missed. */
  purgeEverything(): void {
    this.purge({ stale: [EVERYTHING], drop: [] })
  }

  /** The cached page if it is fresh. The hot path, so it is synchronous. */
  fresh(key: string): Page | undefined {
    const entry = this.#entry(key)
    if (!entry || !this.#isFresh(entry)) return undefined
    entry.reads += 1
    return entry.page
  }

  /**
   * The page of a key, rendered if necessary; concurrent requests share one render. If a stale copy may be served,
   * nobody waits long for a slow render, which continues for later requests.
   *
   * @returns the page and its source; null if it cannot be rendered and no copy may be served
   */
  async get(key: string): Promise<{ page: Page; source: Source } | null> {
    const kept = this.#entry(key)
    if (kept && this.#isFresh(kept)) return { page: kept.page, source: 'hit' }
    if ((this.#retryAt.get(key) ?? 0) <= this.#options.now()) {
      // A failure is reported once by the flight, not once by each request that shared it.
      const rendering = this.#render(key).catch(() => null)
      let page = kept && this.#mayStandIn(kept) ? await this.#wait(key, kept, rendering) : null
      // Without a copy, or with one that has been withdrawn meanwhile, the only option is to wait.
      if (!page && !(kept && this.#mayStandIn(kept))) page = await rendering
      if (page) return { page, source: kept ? 'renewed' : 'miss' }
    }
    const copy = this.#entry(key)
    return copy && this.#mayStandIn(copy) ? { page: copy.page, source: 'stale' } : null
  }

  /** The keys of the pages that were served most often, most often first. */
  mostRead(count: number): string[] {
    const often: { key: string; reads: number }[] = []
    for (const [key, { reads }] of this.#pages) if (reads >= MANY_READS) often.push({ key, reads })
    return often
      .sort((a, b) => b.reads - a.reads)
      .slice(0, count)
      .map(({ key }) => key)
  }

  /** The current size of the cache, and the number of purges so far; for the metrics and tests. */
  usage(): { pages: number; missing: number; bytes: number; purges: number } {
    const bytes = this.#pages.bytes + this.#missing.bytes + this.#apart.bytes
    const pages = this.#pages.size + this.#apart.size
    return { pages, missing: this.#missing.size, bytes, purges: this.#sequence }
  }

  #entry(key: string): Entry<Page> | undefined {
    return this.#pages.get(key) ?? this.#missing.get(key) ?? this.#apart.get(key)
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

  /** The result of the render within its timeout; null if it failed or is not ready. */
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
   * While the database responds, a copy that is known to be outdated waits for its successor: whoever changed the
   * page wants to see the change. A copy that is merely old is probably still correct.
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
    const reads = this.#entry(key)?.reads ?? 0
    this.#pages.delete(key)
    this.#missing.delete(key)
    this.#apart.delete(key)
    if (page.tags === null) return
    const entry = new Entry(page, 2 * key.length, begun, begunAt, reads)
    const usual = this.#options.isApart(key) ? this.#apart : this.#pages
    const part = page.missing ? this.#missing : usual
    part.set(key, entry)
  }
}
