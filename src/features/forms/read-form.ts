import { findUnstorableText } from '@/db/storable-input'
import { type Strings, stringsFor } from '@/design/strings'
import { env } from '@/env'
import { isSameOrigin } from './same-origin'

/** Why a form is refused before its content is looked at. */
export type RefusalReason = keyof Strings['refusals']['form']

/** A request that is refused before its content is looked at; `status` is the HTTP status. */
export class FormRefused extends Error {
  constructor(
    readonly status: 400 | 403 | 413 | 415 | 429,
    readonly reason: RefusalReason,
    /** Seconds until another try makes sense. */
    readonly retryAfter?: number,
  ) {
    super(reason)
  }

  /** The reason in the reader's words. */
  wordsIn(language: string): string {
    const words = stringsFor(language).refusals.form[this.reason]
    return typeof words === 'string' ? words : words(Math.ceil((this.retryAfter ?? 60) / 60))
  }
}

const BODY_LIMIT = 64 * 1024

/**
 * Reads a plain HTML form.
 *
 * @returns the fields; of a repeated one the first value
 * @throws FormRefused for another site's form, another content type, a body over 64 KB or broken text
 */
export async function readForm(request: Request): Promise<Map<string, string>> {
  if (!isSameOrigin(request.headers, env.PUBLIC_URL)) {
    throw new FormRefused(403, 'foreign')
  }
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded') {
    throw new FormRefused(415, 'wrongType')
  }
  const body = await request.text()
  if (body.length > BODY_LIMIT) throw new FormRefused(413, 'tooLarge')
  const fields = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(body)) if (!fields.has(name)) fields.set(name, value)
  if (findUnstorableText([...fields.entries()])) {
    throw new FormRefused(400, 'unstorable')
  }
  return fields
}
