import { findUnstorableText } from '@/db/storable-input'
import { env } from '@/env'
import { UNREAD_HEADER } from '@/server/unread-header'
import { FormRefusal } from './form-refusal'
import { isSameOrigin } from './same-origin'

/** A submitted form. */
export type SentForm = {
  /** The readable fields, the first value of a repeated one; without characters that no page can show. */
  fields: Map<string, string>
  /** Why it is refused; its fields may then only be returned to the reader. */
  refusal: FormRefusal | null
}

const BODY_LIMIT = 64 * 1024
const URLENCODED = 'application/x-www-form-urlencoded'
/** NUL and lone surrogates (db/storable-input.ts). */
const UNSTORABLE = /\0|\p{Surrogate}/gu

/**
 * Reads a reader's form. Even a refused form is read, so that its reader gets the input back: it may be half an
 * hour's work.
 *
 * @returns the fields, and why the form is refused: another origin, another content type, over 64 KB, malformed
 * text, or a body that the server did not read (server/unread-form.ts)
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

/** The fields in each of the three form encodings of HTML; none if it is malformed. */
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
  // What claims to be text may be URL-encoded; only `text/plain` contains white space.
  const isPlain = type !== URLENCODED && /\s/.test(body)
  return { pairs: isPlain ? plainPairs(body) : [...new URLSearchParams(body)], length: body.length }
}

/** One `name=value` per line; a value may span several lines (HTML, "Plain text form data"). */
const plainPairs = (body: string): Pair[] =>
  body
    .split(/\r\n(?=[\w-]+=|$)/)
    .filter(Boolean)
    .map((line) => {
      const end = line.indexOf('=')
      return [line.slice(0, Math.max(0, end)), line.slice(end + 1)]
    })
