import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, brotliDecompressSync, gzip, gzipSync, constants as zlib } from 'node:zlib'
import { FRESH_FOR_HEADER, readFreshFor } from '@/cache/fresh-for'
import { EVERYTHING } from '@/cache/purge-message'
import type { Encoding } from './accept-encoding'
import { type EdgeCacheKind, edgeCaches } from './edge-caches'
import { httpDate, type Version, versionOf } from './last-modified'
import { type Cacheable, MAX_AGE_MS } from './page-cache'
import { type Form, PageForms } from './page-forms'
import {
  ASK_EACH_TIME,
  type HeaderList,
  keepAtEdge,
  keptHeaders,
  NOSNIFF,
  passedHeaders,
  sharedHeaders,
  tagsOf,
} from './page-headers'

/** Next's response: the whole body, unencoded. */
export type Rendered = { status: number; headers: IncomingHttpHeaders; body: Buffer }

export type StoredPage = Cacheable & {
  status: number
  forms: Record<Encoding, Form>
  /** Compresses the page better, for later requests; absent if nothing can be gained, or once it was called. */
  improve?: () => Promise<void>
  /** Absent if the page is not cached. */
  version?: Version
}

/** Below this, compression saves less than its headers cost. */
const MIN_COMPRESSED_BYTES = 512
/** Takes a twentieth of the time of the best quality, and the first reader waits for it; 7 % larger. */
const FIRST_QUALITY = 5
/** Quality 10 is 8 % smaller than 9 for the same time; 11 takes twice as long for 3 % more. */
const BEST_QUALITY = 10
/** Pages are smaller; to compress more on demand would keep other requests waiting. */
const LARGE_BYTES = 128 * 1024
const GZIP = { level: 9 }
/** The approximate overhead of an entry's headers and objects. */
const ENTRY_BYTES = 5120

const compressGzip = promisify(gzip)
const compressBrotli = promisify(brotliCompress)

/**
 * Prepares a response for being sent many times: compressed once, a strong ETag per encoding. Only the Brotli form is
 * kept, and that of gzip once somebody asks for it; a client that accepts neither gets the first one decompressed.
 *
 * @param edge the edge cache that we purge, which may then store pages and gets their tags
 * @param previous the page previously cached under the same key
 */
export async function storePage(
  rendered: Rendered,
  edge: EdgeCacheKind | null,
  previous?: StoredPage,
): Promise<StoredPage> {
  const { status, headers, body } = rendered
  const tags = tagsOf(status, headers)
  if (!tags) return { status, tags, missing: false, bytes: body.length, forms: await passOn(headers, body) }

  const own = keptHeaders(headers)
  const freshForMs = readFreshFor(headers[FRESH_FOR_HEADER])
  const lifetime = keepAtEdge(freshForMs, MAX_AGE_MS)
  const edgeHeaders = edge && lifetime ? edgeHeadersFor(edge, [...tags, EVERYTHING], lifetime) : []
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  const version = versionOf(digest, previous?.version, Date.now())
  const dated = version.lastModified === null ? [] : ['Last-Modified', httpDate(version.lastModified)]
  const shared = sharedHeaders(headers)
  // Lists joined by concat are as long as what is in them; one that grows has room for as much again.
  const form = (etag: string, length: number, getBody: () => Buffer, encoded: HeaderList): Form => {
    const validators = ['ETag', etag, ...dated, 'Vary', 'Accept-Encoding']
    const asked = ['Cache-Control', ASK_EACH_TIME]
    const staleHeaders = own.concat(encoded, validators, ['Content-Length', String(length)], asked)
    return {
      etag,
      body: getBody,
      headers: edgeHeaders.length === 0 ? staleHeaders : staleHeaders.concat(edgeHeaders),
      staleHeaders,
      unchangedHeaders: validators.concat(asked, edgeHeaders, NOSNIFF, shared),
    }
  }

  const missing = status === 404 || status === 410
  const about = { status, tags, missing, version, ...(freshForMs === null ? {} : { freshForMs }) }
  if (body.length < MIN_COMPRESSED_BYTES || isCompressed(headers)) {
    const only = form(`"${digest}"`, body.length, keep(alone(body)), [])
    const forms = { br: only, gzip: only, identity: only }
    return { ...about, bytes: ENTRY_BYTES + body.length, forms }
  }
  const { length } = body
  const brotli = (bytes: Buffer, mark: string) =>
    form(`"${digest}-${mark}"`, bytes.length, keep(bytes), ['Content-Encoding', 'br'])
  const gzipOf = (bytes: Buffer) =>
    form(`"${digest}-gzip"`, bytes.length, keep(bytes), ['Content-Encoding', 'gzip'])
  const text = () => brotliDecompressSync(forms.br.body())
  const known = formsOfSame(digest, previous)
  // With the headers of this render.
  const again = ({ etag, body }: Form, encoding: Encoding) =>
    form(etag, body().length, body, ['Content-Encoding', encoding])
  const first = known
    ? again(known.br, 'br')
    : brotli(alone(await compressBrotli(body, brotliOptions(body, FIRST_QUALITY))), 'br')
  if (known?.br.earlier) {
    const { etag } = known.br.earlier
    first.earlier = { etag, unchangedHeaders: again({ ...known.br, etag }, 'br').unchangedHeaders }
  }
  let now = known?.madeGzip ? again(known.madeGzip, 'gzip') : null
  if (!now && length > LARGE_BYTES) now = gzipOf(alone(await compressGzip(body, GZIP)))
  const forms = new PageForms(first, now, {
    gzip: () => {
      const made = gzipOf(alone(gzipSync(text(), GZIP)))
      page.bytes += sizeOf(made)
      return made
    },
    identity: () => form(`"${digest}"`, length, text, []),
  })
  const bytes = ENTRY_BYTES + sizeOf(first) + (now ? sizeOf(now) : 0)
  const page: StoredPage = { ...about, bytes, forms }
  if (first.earlier) return page
  page.improve = async () => {
    if (!page.improve) return
    page.improve = undefined
    const before = forms.br
    const better = alone(await compressBrotli(text(), brotliOptions({ length }, BEST_QUALITY)))
    const gained = sizeOf(before) - better.length
    if (gained <= 0) return
    const { etag, unchangedHeaders } = before
    forms.br = { ...brotli(better, 'br10'), earlier: { etag, unchangedHeaders } }
    page.bytes -= gained
  }
  return page
}

/** The forms of the page that was kept before, if its body is the same: most pages are rendered again unchanged. */
const formsOfSame = (digest: string, previous: StoredPage | undefined): PageForms | null =>
  previous?.version?.digest === digest && previous.forms instanceof PageForms ? previous.forms : null

// Functions of their own, because a closure keeps all variables of the function around it, also the whole body.
const keep = (bytes: Buffer) => () => bytes
const sizeOf = ({ body }: Form) => body().length

/** In memory of its own: zlib answers with a part of at least 16 KB, all of which stays as long as the part. */
function alone(bytes: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(bytes.length)
  bytes.copy(copy)
  return copy
}

/** The encodings of an uncached page: compressed for this one response, so with less effort. */
async function passOn(headers: IncomingHttpHeaders, body: Buffer): Promise<StoredPage['forms']> {
  const form = (bytes: Buffer, encoded: HeaderList): Form => {
    const passed = [...passedHeaders(headers), ...encoded, 'Content-Length', String(bytes.length)]
    return { etag: '', body: () => bytes, headers: passed, staleHeaders: passed, unchangedHeaders: [] }
  }
  const isPlain = headers['content-encoding'] === undefined && !isCompressed(headers)
  if (!isPlain || body.length < MIN_COMPRESSED_BYTES) {
    const only = form(body, [])
    return { br: only, gzip: only, identity: only }
  }
  const vary: HeaderList = ['Vary', 'Accept-Encoding']
  const [brotlied, gzipped] = await Promise.all([
    compressBrotli(body, brotliOptions(body, 4)),
    compressGzip(body),
  ])
  return {
    br: form(brotlied, ['Content-Encoding', 'br', ...vary]),
    gzip: form(gzipped, ['Content-Encoding', 'gzip', ...vary]),
    identity: form(body, vary),
  }
}

/** A picture would only grow. */
const isCompressed = (headers: IncomingHttpHeaders) => /^image\/(?!svg)/.test(headers['content-type'] ?? '')

function edgeHeadersFor(edge: EdgeCacheKind, tags: string[], lifetime: string): HeaderList {
  const { lifetimeHeader, tagHeaders } = edgeCaches[edge]
  return [lifetimeHeader, lifetime, ...Object.entries(tagHeaders(tags)).flat()]
}

function brotliOptions({ length }: { length: number }, quality: number) {
  return {
    params: {
      [zlib.BROTLI_PARAM_MODE]: zlib.BROTLI_MODE_TEXT,
      [zlib.BROTLI_PARAM_QUALITY]: quality,
      [zlib.BROTLI_PARAM_SIZE_HINT]: length,
    },
  }
}
