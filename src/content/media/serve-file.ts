import { type FileHandle, open, stat } from 'node:fs/promises'
import type { Endpoint, PayloadHandler } from 'payload'
import { accessFor } from '@/access/access-for'
import { whoIs } from '@/access/roles'
import { isPublicFile } from './is-public-file'
import { endingOf, servedTypes } from './picture-formats'
import { picturePath } from './picture-store'
import { type ByteRange, readRange } from './read-range'

const CHUNK_BYTES = 64 * 1024

/** The name contains a content hash, so the file never changes. */
const KEEP = 'public, max-age=31536000, immutable'
/** Staff see a picture before it is public; access is checked every time. */
const ASK_AGAIN = 'private, no-cache'
const RETRY_AFTER_SECONDS = 10

const fileHeaders = {
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Accept-Ranges': 'bytes',
}

/**
 * A picture's file: 200, 206 for a range, 304 if the client has it, 404, 416. Public once something public shows
 * the picture, before that for staff who may read pictures; others cannot tell whether the file exists.
 */
const serveFile: PayloadHandler = async (req) => {
  const name = String(req.routeParams?.filename ?? '')
  const path = picturePath(name)
  const type = servedTypes[endingOf(name)]
  const found = path && type ? await stat(path).catch(() => null) : null
  if (!path || !type || !found?.isFile()) return missing()
  const isPublic = await isPublicFile(req.payload, name).catch(() => null)
  if (isPublic === null) return unavailable()
  const isStaff = whoIs(req.user) !== 'reader'
  if (!isPublic && !(isStaff && (await accessFor('media', 'read')({ req })) === true)) return missing()

  const etag = `"${encodeURIComponent(name)}.${found.size}"`
  const headers: Record<string, string> = {
    ...fileHeaders,
    'Cache-Control': isPublic ? KEEP : ASK_AGAIN,
    ETag: etag,
  }
  if (isKnown(req.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  const condition = req.headers.get('if-range')
  const wanted = condition === null || condition === etag ? req.headers.get('range') : null
  const range = readRange(wanted, found.size)
  if (range === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${found.size}` } })
  }
  const part = range ?? { start: 0, end: found.size - 1 }
  headers['Content-Type'] = type
  headers['Content-Length'] = String(part.end - part.start + 1)
  if (range) headers['Content-Range'] = `bytes ${range.start}-${range.end}/${found.size}`
  const body = req.method === 'HEAD' ? null : streamOf(await open(path), part)
  return new Response(body, { status: range ? 206 : 200, headers })
}

/** Replaces Payload's own handler, which supports no HEAD, 304 or caching. */
export const fileEndpoints: Endpoint[] = [
  { path: '/file/:filename', method: 'get', handler: serveFile },
  { path: '/file/:filename', method: 'head', handler: serveFile },
]

const missing = () =>
  Response.json(
    { errors: [{ message: 'There is no such file.' }] },
    { status: 404, headers: { 'Cache-Control': 'no-store' } },
  )

const unavailable = () =>
  Response.json(
    { errors: [{ message: 'The database does not respond. Try again in a moment.' }] },
    { status: 503, headers: { 'Cache-Control': 'no-store', 'Retry-After': String(RETRY_AFTER_SECONDS) } },
  )

/** Weak comparison, as required for `If-None-Match` (RFC 9110, 13.1.2). */
function isKnown(header: string | null, etag: string): boolean {
  const known = (header ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''))
  return known.includes(etag) || known.includes('*')
}

function streamOf(file: FileHandle, { start, end }: ByteRange): ReadableStream<Uint8Array> {
  let at = start
  return new ReadableStream({
    async pull(controller) {
      const { bytesRead, buffer } = await file.read(
        Buffer.alloc(Math.min(CHUNK_BYTES, end - at + 1)),
        0,
        null,
        at,
      )
      at += bytesRead
      if (bytesRead > 0) controller.enqueue(buffer.subarray(0, bytesRead))
      if (bytesRead > 0 && at <= end) return
      await file.close()
      controller.close()
    },
    cancel: () => file.close(),
  })
}
