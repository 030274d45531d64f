import { once } from 'node:events'
import { promisify } from 'node:util'
import { brotliCompress, createBrotliCompress, gzip, constants as zlib } from 'node:zlib'

/** A compressed page: its beginning, which pages with the same style sheet share in memory, and the rest. */
export type Compressed = { start: Buffer | null; rest: Buffer }

export const GZIP = { level: 9 }
/** The style sheet begins so early that only what all pages have can be before it. */
const EARLY_BYTES = 300
const STYLE = Buffer.from('<style')
const STYLE_END = Buffer.from('</style>')
/** Each kind of page has a style sheet or two, in two qualities. */
const MOST_STARTS = 200

const compressWhole = promisify(brotliCompress)
export const compressGzip = promisify(gzip)
const starts: Buffer[] = []

/**
 * Compresses a page with Brotli. A page whose style sheet stands first is compressed in two parts of one stream, cut
 * after the sheet: the bytes of the first part depend on nothing else, so they are kept once for all such pages.
 */
export async function compressPage(body: Buffer, quality: number): Promise<Compressed> {
  const cut = endOfStyle(body)
  if (cut === 0)
    return { start: null, rest: alone(await compressWhole(body, brotliOptions(body.length, quality))) }
  // The expected size is part of how the first part is compressed.
  const stream = createBrotliCompress(brotliOptions(0, quality))
  const chunks: Buffer[] = []
  stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  stream.write(body.subarray(0, cut))
  await new Promise<void>((done) => stream.flush(done))
  const start = shared(Buffer.concat(chunks.splice(0)))
  stream.end(body.subarray(cut))
  await once(stream, 'end')
  return { start, rest: alone(Buffer.concat(chunks)) }
}

/** Brotli for one response. */
export const compressOnce = (body: Buffer, quality: number): Promise<Buffer> =>
  compressWhole(body, brotliOptions(body.length, quality))

/** In memory of its own: zlib answers with a part of at least 16 KB, all of which stays as long as the part. */
export function alone(bytes: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(bytes.length)
  bytes.copy(copy)
  return copy
}

/** 0 if the page has no style sheet or begins with something of its own. */
function endOfStyle(body: Buffer): number {
  const begin = body.subarray(0, EARLY_BYTES).indexOf(STYLE)
  const end = begin < 0 ? -1 : body.indexOf(STYLE_END, begin)
  return end < 0 ? 0 : end + STYLE_END.length
}

function shared(start: Buffer): Buffer {
  const same = starts.find((known) => known.equals(start))
  if (same) return same
  if (starts.length >= MOST_STARTS) starts.length = 0
  const kept = alone(start)
  starts.push(kept)
  return kept
}

function brotliOptions(size: number, quality: number) {
  return {
    params: {
      [zlib.BROTLI_PARAM_MODE]: zlib.BROTLI_MODE_TEXT,
      [zlib.BROTLI_PARAM_QUALITY]: quality,
      [zlib.BROTLI_PARAM_SIZE_HINT]: size,
    },
  }
}
