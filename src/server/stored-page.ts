import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { FRESH_FOR_HEADER, readFreshFor } from '@/cache/fresh-for'
import { EVERYTHING } from '@/cache/purge-message'
import { alone, compressGzip, compressOnce, compressPage, GZIP } from './compress-page'
import type { EdgeCacheKind } from './edge-caches'
import { KeptForms, KeptPage } from './kept-page'
import { httpDate, versionOf } from './last-modified'
import { MAX_AGE_MS } from './page-cache'
import { type Form, KeptForm, type PageFacts, type StoredPage } from './page-forms'
import {
  type HeaderList,
  keepAtEdge,
  keptHeaders,
  passedHeaders,
  sharedHeaders,
  tagsOf,
} from './page-headers'

/** Next's response: the whole body, unencoded. */
export type Rendered = { status: number; headers: IncomingHttpHeaders; body: Buffer }

/** Below this, compression saves less than its headers cost. */
const MIN_COMPRESSED_BYTES = 512
/** Takes a twentieth of the time of the best quality, and the first reader waits for it; 7 % larger. */
const FIRST_QUALITY = 5
/** Of a page that is sent once. */
const PASSING_QUALITY = 4
/** Pages are smaller; to compress more on demand would keep other requests waiting. */
const LARGE_BYTES = 128 * 1024
/** Pages of a kind have the same headers; only redirects have many. */
const MOST_LISTS = 1000

const lists = new Map<string, HeaderList>()

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

  const freshForMs = readFreshFor(headers[FRESH_FOR_HEADER])
  const digest = createHash('sha256').update(body).digest().subarray(0, 16).toString('base64url')
  const version = versionOf(digest, previous?.version, Date.now())
  const lifetime = edge && keepAtEdge(freshForMs, MAX_AGE_MS)
  const facts: PageFacts = {
    own: sameList(keptHeaders(headers)),
    shared: sameList(sharedHeaders(headers)),
    version,
    modified: version.lastModified === null ? null : httpDate(version.lastModified),
    tags: tags.join(' '),
    edge: edge && lifetime ? { kind: edge, lifetime, tags: [...tags, EVERYTHING].join(' ') } : null,
  }
  const isPlain = body.length < MIN_COMPRESSED_BYTES || isCompressed(headers)
  const plain = () => new KeptForms(new KeptForm(facts, 'identity', alone(body)), null)
  const forms = isPlain
    ? plain()
    : (formsOfSame(digest, previous)?.withFacts(facts) ?? (await compress(body, facts)))
  return new KeptPage(status, forms, freshForMs ?? undefined)
}

async function compress(body: Buffer, facts: PageFacts): Promise<KeptForms> {
  const { start, rest } = await compressPage(body, FIRST_QUALITY)
  const gzip = body.length > LARGE_BYTES ? alone(await compressGzip(body, GZIP)) : null
  return new KeptForms(new KeptForm(facts, 'br', rest, start), gzip && new KeptForm(facts, 'gzip', gzip))
}

/** The forms of the page that was kept before, if its body is the same: most pages are rendered again unchanged. */
const formsOfSame = (digest: string, previous: StoredPage | undefined): KeptForms | null =>
  previous?.version?.digest === digest && previous.forms instanceof KeptForms ? previous.forms : null

/** One list for all pages with these headers. */
function sameList(list: HeaderList): HeaderList {
  const key = list.join('\n')
  const same = lists.get(key)
  if (same) return same
  if (lists.size >= MOST_LISTS) lists.clear()
  lists.set(key, list)
  return list
}

/** The encodings of an uncached page: compressed for this one response, so with less effort. */
async function passOn(headers: IncomingHttpHeaders, body: Buffer): Promise<StoredPage['forms']> {
  const form = (bytes: Buffer, encoded: HeaderList): Form => {
    const passed = [...passedHeaders(headers), ...encoded, 'Content-Length', String(bytes.length)]
    return { etag: '', parts: () => [bytes], headers: passed, staleHeaders: passed, unchangedHeaders: [] }
  }
  const isPlain = headers['content-encoding'] === undefined && !isCompressed(headers)
  if (!isPlain || body.length < MIN_COMPRESSED_BYTES) {
    const only = form(body, [])
    return { br: only, gzip: only, identity: only }
  }
  const vary: HeaderList = ['Vary', 'Accept-Encoding']
  const [brotlied, gzipped] = await Promise.all([compressOnce(body, PASSING_QUALITY), compressGzip(body)])
  return {
    br: form(brotlied, ['Content-Encoding', 'br', ...vary]),
    gzip: form(gzipped, ['Content-Encoding', 'gzip', ...vary]),
    identity: form(body, vary),
  }
}

/** A picture would only grow. */
const isCompressed = (headers: IncomingHttpHeaders) => /^image\/(?!svg)/.test(headers['content-type'] ?? '')
