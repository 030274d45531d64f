import type { IncomingHttpHeaders } from 'node:http'
import { boundaryOf } from './input/check-multipart'
import type { Destination } from './public-routes'
import type { Refusal } from './refuse-request'

const KIB = 1024
const MIB = 1024 * KIB
const SMALL_BYTES = 64 * KIB
/** The form itself takes 64 KB (forms/read-form.ts); of more than that it gives the words back. */
const FORM_BYTES = 256 * KIB
const SAVE_BYTES = 2 * MIB
const UPLOAD_BYTES = 25 * MIB

/** What a request may send, how long it may take, and who must be known before its first byte is read. */
export type BodyRule = {
  maxBytes: number
  /** `whole`: all of it within five seconds. `steady`: as long as it comes faster than a very slow line. */
  pace: 'whole' | 'steady'
  /** `staff`: the session is checked first; `uploader`: also that the account may add pictures. */
  from: 'anybody' | 'staff' | 'uploader'
  keep: 'memory' | 'disk'
}

const SMALL: BodyRule = { maxBytes: SMALL_BYTES, pace: 'whole', from: 'anybody', keep: 'memory' }
const FORM: BodyRule = { ...SMALL, maxBytes: FORM_BYTES }
const SAVE: BodyRule = { maxBytes: SAVE_BYTES, pace: 'steady', from: 'staff', keep: 'memory' }
const UPLOAD: BodyRule = { maxBytes: UPLOAD_BYTES, pace: 'steady', from: 'uploader', keep: 'disk' }

/** The panel sends these as multipart forms too, before anybody is signed in. */
const SIGNING_IN = /^\/api\/users\/(?:login|logout|forgot-password|reset-password|first-register|unlock)\/?$/
const MEDIA = /^\/api\/media(?:\/[^/]*)?\/?$/
const READS = ['GET', 'HEAD', 'OPTIONS']

/** Whether the request names a session; only Payload can say whether it is one. */
export function hasCredentials(headers: IncomingHttpHeaders): boolean {
  return Boolean(headers.authorization) || /(?:^|;\s*)[^=;]*-token=[^;]/.test(headers.cookie ?? '')
}

/**
 * The rule for the body of a request: forms of readers and small API bodies least, pictures of staff most. What
 * is larger than 64 KB or could be a file is read from nobody but staff.
 *
 * @param path decoded, without the query
 */
export function bodyRule(
  to: Destination['to'],
  path: string,
  method: string,
  headers: IncomingHttpHeaders,
): BodyRule | Refusal {
  if (to !== 'next') return FORM
  const type = headers['content-type'] ?? ''
  const isMultipart = /^\s*multipart\//i.test(type)
  // The pages before signing in call nothing.
  if (headers['next-action'] !== undefined && !hasCredentials(headers)) {
    return { status: 401, message: 'Sign in first.' }
  }
  if (isMultipart) {
    if (READS.includes(method) || method === 'DELETE') {
      return { status: 415, message: 'Nothing can be uploaded here.' }
    }
    if (boundaryOf(type) === null) {
      return { status: 400, message: 'The form has no boundary that its parts could be told apart by.' }
    }
    if (SIGNING_IN.test(path)) return SMALL
    if (!hasCredentials(headers)) return { status: 401, message: 'Sign in first.' }
    return MEDIA.test(path) ? UPLOAD : SAVE
  }
  const length = headers['content-length']
  const isSmall = length !== undefined && Number(length) <= SMALL_BYTES
  return isSmall || !hasCredentials(headers) ? SMALL : SAVE
}
