import type { IncomingHttpHeaders } from 'node:http'
import { boundaryOf } from './input/check-multipart'
import type { Destination } from './public-routes'
import type { Refusal } from './refuse-request'

const KIB = 1024
const MIB = 1024 * KIB
const SMALL_BYTES = 64 * KIB
/** The form itself accepts 64 KB (forms/read-form.ts); beyond that it returns the input. */
const FORM_BYTES = 256 * KIB
const SAVE_BYTES = 2 * MIB
const UPLOAD_BYTES = 25 * MIB

/** How large a body may be, how long it may take, and how the sender must be authenticated before it is read. */
export type BodyRule = {
  maxBytes: number
  /** `whole`: all of it within five seconds. `steady`: any time above a minimum rate. */
  pace: 'whole' | 'steady'
  /** `staff`: the session is checked first; `uploader`: also that the account may add pictures. */
  from: 'anybody' | 'staff' | 'uploader'
  keep: 'memory' | 'disk'
}

const SMALL: BodyRule = { maxBytes: SMALL_BYTES, pace: 'whole', from: 'anybody', keep: 'memory' }
const FORM: BodyRule = { ...SMALL, maxBytes: FORM_BYTES }
const SAVE: BodyRule = { maxBytes: SAVE_BYTES, pace: 'steady', from: 'staff', keep: 'memory' }
const UPLOAD: BodyRule = { maxBytes: UPLOAD_BYTES, pace: 'steady', from: 'uploader', keep: 'disk' }

/** The panel sends these as multipart forms too, before sign-in. */
const SIGNING_IN = /^\/api\/users\/(?:login|logout|forgot-password|reset-password|first-register|unlock)\/?$/
const MEDIA = /^\/api\/media(?:\/[^/]*)?\/?$/
const READS = ['GET', 'HEAD', 'OPTIONS']

/** Whether the request carries a session token; only Payload can validate it. */
export function hasCredentials(headers: IncomingHttpHeaders): boolean {
  return Boolean(headers.authorization) || /(?:^|;\s*)[^=;]*-token=[^;]/.test(headers.cookie ?? '')
}

/**
 * The rule for a request's body: least for reader forms and small API bodies, most for staff pictures. Anything
 * larger than 64 KB or that could be a file is only read from staff.
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
  // The pages before sign-in call no server actions.
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
