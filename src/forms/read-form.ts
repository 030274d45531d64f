import { findUnstorableText } from '@/db/storable-input'
import { env } from '@/env'
import { UNREAD_HEADER } from '@/server/unread-header'
import { FormRefusal } from './form-refusal'
import { isSameOrigin } from './same-origin'

/** A form as it arrived. */
export type SentForm = {
  /** What could be read, of a repeated field the first value; without what no page can show. */
  fields: Map<string, string>
  /** Why it is not taken; its fields are then good for nothing but to be given back. */
  refusal: FormRefusal | null
}

const BODY_LIMIT = 64 * 1024
const URLENCODED = 'application/x-www-form-urlencoded'
/** NUL and half a surrogate pair (db/storable-input.ts). */
const UNSTORABLE = /\0|\p{Surrogate}/gu

/**
 * Reads a reader's form. Also of one that is refused what it said is read, so that its reader gets the words back: they
 * may be the work of half an hour.
 *
 * @returns the fields, and why the form is refused: another site's, another content type, over 64 KB, broken text, or
 *   a body that the server did not take (server/unread-form.ts)
 */
export async function readForm(request: Request): Promise<SentForm> {
  const unread = request.headers.get(UNREAD_HEADER)
  if (unread === 'too-large') return { fields: new Map(), refusal: new FormRefusal(413, 'unread') }
  if (unread === 'too-slow') return { fields: new Map(), refusal: new FormRefusal(408, 'slow') }
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  const { pairs, length } = await readPairs(request, type)
  const refusal = refusalOf(request.headers, type, length, pairs)
  const fields = new Map<string, string>()
  for (const [name, value] of pairs) if (!fields.has(name)) fields.set(name, value.replace(UNSTORABLE, ''))
  return { fields, refusal }
}

type Pair = [name: string, value: string]

function refusalOf(
  headers: Headers,
  type: string | undefined,
  length: number,
  pairs: Pair[],
): FormRefusal | null {
  if (!isSameOrigin(headers, env.PUBLIC_URL)) return new FormRefusal(403, 'foreign')
  if (type !== URLENCODED) return new FormRefusal(415, 'wrongType')
  if (length > BODY_LIMIT) return new FormRefusal(413, 'tooLarge')
  return findUnstorableText(pairs) ? new FormRefusal(400, 'unstorable') : null
}

/** The fields in each of the three ways in which HTML can send a form; none where it is broken. */
async function readPairs(
  request: Request,
  type: string | undefined,
): Promise<{ pairs: Pair[]; length: number }> {
  if (type === 'multipart/form-data') {
    const form = await request.formData().catch(() => new FormData())
    const texts = [...form].filter((pair): pair is Pair => typeof pair[1] === 'string')
    return { pairs: texts, length: 0 }
  }
  const body = await request.text()
  // What says that it is text may be either; only `text/plain` has white space in it.
  const isPlain = type !== URLENCODED && /\s/.test(body)
  return { pairs: isPlain ? plainPairs(body) : [...new URLSearchParams(body)], length: body.length }
}

/** `name=value` in a line each; a value may have several (HTML, "Plain text form data"). */
const plainPairs = (body: string): Pair[] =>
  body
    .split(/\r\n(?=[\w-]+=|$)/)
    .filter(Boolean)
    .map((line) => {
      const end = line.indexOf('=')
      return [line.slice(0, Math.max(0, end)), line.slice(end + 1)]
    })
