import { brotliDecompressSync, gzipSync } from 'node:zlib'
import type { Encoding } from './accept-encoding'
import { alone, compressPage, GZIP } from './compress-page'
import type { Version } from './last-modified'
import { KeptForm, type PageFacts, type StoredPage } from './page-forms'

/** Quality 10 is 8 % smaller than 9 for the same time; 11 takes twice as long for 3 % more. */
const BEST_QUALITY = 10
/** What an entry's headers, tags and objects take besides its forms. */
const ENTRY_BYTES = 2048

/** The forms of a page that is kept: others than Brotli are made when they are asked for. */
export class KeptForms implements Record<Encoding, KeptForm> {
  #br: KeptForm
  #gzip: KeptForm | null

  /**
   * @param br of a page that is not worth compressing: as it is
   */
  constructor(br: KeptForm, gzip: KeptForm | null) {
    this.#br = br
    this.#gzip = gzip
  }

  get br(): KeptForm {
    return this.#br
  }

  get gzip(): KeptForm {
    if (this.#br.kind === 'identity') return this.#br
    this.#gzip ??= new KeptForm(this.#br.facts, 'gzip', alone(gzipSync(this.#text(), GZIP)))
    return this.#gzip
  }

  get identity(): KeptForm {
    if (this.#br.kind === 'identity') return this.#br
    return new KeptForm(this.#br.facts, 'identity', this.#text())
  }

  /** Null unless somebody asked for it. */
  get madeGzip(): KeptForm | null {
    return this.#gzip
  }

  /** What it holds alone. */
  get bytes(): number {
    return this.#br.rest.length + (this.#gzip?.rest.length ?? 0)
  }

  async improve(): Promise<void> {
    const { start, rest } = await compressPage(this.#text(), BEST_QUALITY)
    const better = new KeptForm(this.#br.facts, 'best', rest, start)
    if (better.length < this.#br.length) this.#br = better
  }

  /** The same forms with the headers of another render. */
  withFacts(facts: PageFacts): KeptForms {
    const again = ({ kind, rest, start }: KeptForm) => new KeptForm(facts, kind, rest, start)
    return new KeptForms(again(this.#br), this.#gzip && again(this.#gzip))
  }

  #text(): Buffer {
    return brotliDecompressSync(Buffer.concat(this.#br.parts()))
  }
}

/** A page in the cache. There may be 100,000 of them, so it has as few objects of its own as it can. */
export class KeptPage implements StoredPage {
  #mayImprove: boolean

  constructor(
    readonly status: number,
    readonly forms: KeptForms,
    readonly freshForMs: number | undefined,
  ) {
    this.#mayImprove = forms.br.kind === 'br'
  }

  get missing(): boolean {
    return this.status === 404 || this.status === 410
  }

  get tags(): string[] {
    return this.forms.br.facts.tags.split(' ')
  }

  get version(): Version {
    return this.forms.br.facts.version
  }

  get bytes(): number {
    return ENTRY_BYTES + this.forms.bytes
  }

  get improve(): (() => Promise<void>) | undefined {
    if (!this.#mayImprove) return undefined
    return async () => {
      if (!this.#mayImprove) return
      this.#mayImprove = false
      await this.forms.improve()
    }
  }
}
