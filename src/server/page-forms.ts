import type { Encoding } from './accept-encoding'
import { type EdgeCacheKind, edgeCaches } from './edge-caches'
import type { Version } from './last-modified'
import type { Cacheable } from './page-cache'
import { ASK_EACH_TIME, type HeaderList, NOSNIFF } from './page-headers'

/** A page in one encoding with all its headers. */
export type Form = {
  readonly etag: string
  /** In one or two parts, to be sent one after the other. */
  parts(): readonly Buffer[]
  readonly headers: HeaderList
  /** The same for a copy that may be outdated: downstream caches must not store it. */
  readonly staleHeaders: HeaderList
  /** For 304 (RFC 9110, 15.4.5). */
  readonly unchangedHeaders: HeaderList
  /** The same page as it was sent before it was compressed better: whoever has it needs no other. */
  readonly earlier?: Pick<Form, 'etag' | 'unchangedHeaders'>
}

/** A page that is ready to be sent. */
export type StoredPage = Cacheable & {
  status: number
  forms: Record<Encoding, Form>
  /** Compresses the page better, for later requests; absent if nothing can be gained, or once it was called. */
  improve?: (() => Promise<void>) | undefined
  /** Absent if the page is not cached. */
  version?: Version
}

/** What the headers of all forms of a page are made of. */
export type PageFacts = {
  /** The headers from its render; pages with the same share one list. */
  own: HeaderList
  /** Those of them that a 304 repeats. */
  shared: HeaderList
  version: Version
  /** `Last-Modified`; null: none. */
  modified: string | null
  /** Separated by spaces. */
  tags: string
  /** What only the edge cache is told: for how long it may keep the page, and the tags by which it is purged. */
  edge: { kind: EdgeCacheKind; lifetime: string; tags: string } | null
}

/** `best`: Brotli again, for pages that are asked for again. */
export type FormKind = 'br' | 'best' | 'gzip' | 'identity'

const ENCODED: Record<FormKind, HeaderList> = {
  br: ['Content-Encoding', 'br'],
  best: ['Content-Encoding', 'br'],
  gzip: ['Content-Encoding', 'gzip'],
  identity: [],
}
const VARY: HeaderList = ['Vary', 'Accept-Encoding']
const ASKED: HeaderList = ['Cache-Control', ASK_EACH_TIME]
/** At the end of the ETags, so that each form has its own. */
const MARKS: Record<FormKind, string> = { br: '-br', best: '-br10', gzip: '-gzip', identity: '' }

/**
 * A form of a kept page. Of 100,000 pages, three lists of headers each would take as much memory as the pages: those
 * of a hit are made when it is sent for the first time, others each time.
 */
export class KeptForm implements Form {
  #headers: HeaderList | null = null
  #unchangedHeaders: HeaderList | null = null

  constructor(
    readonly facts: PageFacts,
    readonly kind: FormKind,
    readonly rest: Buffer,
    /** What many pages begin with, and share. */
    readonly start: Buffer | null = null,
  ) {}

  parts(): readonly Buffer[] {
    return this.start ? [this.start, this.rest] : [this.rest]
  }

  get length(): number {
    return this.rest.length + (this.start?.length ?? 0)
  }

  get etag(): string {
    return `"${this.facts.version.digest}${MARKS[this.kind]}"`
  }

  get headers(): HeaderList {
    this.#headers ??= this.staleHeaders.concat(this.#edgeHeaders())
    return this.#headers
  }

  get staleHeaders(): HeaderList {
    const length = ['Content-Length', String(this.length)]
    return this.facts.own.concat(ENCODED[this.kind], this.#validators(), length, ASKED)
  }

  get unchangedHeaders(): HeaderList {
    this.#unchangedHeaders ??= this.#validators().concat(
      ASKED,
      this.#edgeHeaders(),
      NOSNIFF,
      this.facts.shared,
    )
    return this.#unchangedHeaders
  }

  get earlier(): KeptForm | undefined {
    return this.kind === 'best' ? new KeptForm(this.facts, 'br', this.rest, this.start) : undefined
  }

  #validators(): HeaderList {
    const { modified } = this.facts
    const dated = modified === null ? [] : ['Last-Modified', modified]
    return ['ETag', this.etag, ...dated, ...VARY]
  }

  #edgeHeaders(): HeaderList {
    const { edge } = this.facts
    if (!edge) return []
    const { lifetimeHeader, tagHeaders } = edgeCaches[edge.kind]
    return [lifetimeHeader, edge.lifetime, ...Object.entries(tagHeaders(edge.tags.split(' '))).flat()]
  }
}
