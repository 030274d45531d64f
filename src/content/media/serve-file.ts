import type { Endpoint, PayloadHandler } from 'payload'
import { accessFor } from '@/access/access-for'
import { whoIs } from '@/access/roles'
import { log } from '@/log'
import { isPublicFile } from './is-public-file'
import { endingOf, servedTypes } from './picture-formats'
import { isPictureName, pictureFiles } from './picture-store'
import { readRange } from './read-range'

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
 * A picture's file: 200, 206 for a range, 304 if the client has it, 404, 416, 503. Public once something public shows
 * the picture, before that for staff who may read pictures; others cannot tell whether the file exists.
 */
const serveFile: PayloadHandler = async (req) => {
  const name = String(req.routeParams?.filename ?? '')
  const type = servedTypes[endingOf(name)]
  if (!type || !isPictureName(name)) return missing()
  const files = pictureFiles()
  const found = await files.find(name).catch(noted)
  if (found === undefined) return unavailable('The store of the pictures')
  if (found === null) return missing()
  const isPublic = await isPublicFile(req.payload, name).catch(() => null)
  if (isPublic === null) return unavailable('The database')
  const isStaff = whoIs(req.user) !== 'reader'
  if (!isPublic && !(isStaff && (await accessFor('media', 'read')({ req })) === true)) return missing()

  const size = found.bytes
  const etag = `"${encodeURIComponent(name)}.${size}"`
  const headers: Record<string, string> = {
    ...fileHeaders,
    'Cache-Control': isPublic ? KEEP : ASK_AGAIN,
    ETag: etag,
  }
  if (isKnown(req.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  const condition = req.headers.get('if-range')
  const wanted = condition === null || condition === etag ? req.headers.get('range') : null
  const range = readRange(wanted, size)
  if (range === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${size}` } })
  }
  const part = range ?? { start: 0, end: size - 1 }
  headers['Content-Type'] = type
  headers['Content-Length'] = String(part.end - part.start + 1)
  if (range) headers['Content-Range'] = `bytes ${range.start}-${range.end}/${size}`
  const status = range ? 206 : 200
  if (req.method === 'HEAD') return new Response(null, { status, headers })
  const body = await files.read(name, part).catch(noted)
  if (body === undefined) return unavailable('The store of the pictures')
  return body ? new Response(body, { status, headers }) : missing()
}

const noted = (err: unknown): undefined => {
  log.error({ err }, 'A picture could not be read')
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

const unavailable = (what: string) =>
  Response.json(
    { errors: [{ message: `${what} does not respond. Try again in a moment.` }] },
    { status: 503, headers: { 'Cache-Control': 'no-store', 'Retry-After': String(RETRY_AFTER_SECONDS) } },
  )

/** Weak comparison, as required for `If-None-Match` (RFC 9110, 13.1.2). */
function isKnown(header: string | null, etag: string): boolean {
  const known = (header ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''))
  return known.includes(etag) || known.includes('*')
}
