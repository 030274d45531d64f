import type { Encoding } from './accept-encoding'
import type { HeaderList } from './page-headers'

/** A page in one encoding with all its headers, prepared once. */
export type Form = {
  etag: string
  body: () => Buffer
  headers: HeaderList
  /** The same for a copy that may be outdated: downstream caches must not store it. */
  staleHeaders: HeaderList
  /** For 304 (RFC 9110, 15.4.5). */
  unchangedHeaders: HeaderList
  /** The same page as it was sent before it was compressed better: whoever has it needs no other. */
  earlier?: Pick<Form, 'etag' | 'unchangedHeaders'>
}

/** The forms of a page that is kept: others than Brotli are made when they are asked for. */
export class PageForms implements Record<Encoding, Form> {
  #gzip: Form | null

  constructor(
    public br: Form,
    gzip: Form | null,
    readonly make: Record<'gzip' | 'identity', () => Form>,
  ) {
    this.#gzip = gzip
  }

  /** Null unless somebody asked for it. */
  get madeGzip(): Form | null {
    return this.#gzip
  }

  get gzip(): Form {
    this.#gzip ??= this.make.gzip()
    return this.#gzip
  }

  get identity(): Form {
    return this.make.identity()
  }
}
