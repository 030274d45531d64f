import { stringsFor } from '@/design/strings'
import type { Strings } from '@/design/strings/words'

/** Why a form is refused regardless of its content. */
export type RefusalReason = keyof Strings['refusals']['form']

/** A form that is refused regardless of its content; `status` is the HTTP status. */
export class FormRefusal {
  constructor(
    readonly status: 400 | 403 | 408 | 413 | 415 | 429,
    readonly reason: RefusalReason,
    /** Seconds until a retry makes sense. */
    readonly retryAfter?: number,
  ) {}

  /** The reason, and what to do, as a message for the reader. */
  wordsIn(language: string): string {
    const t = stringsFor(language).refusals
    const words = t.form[this.reason]
    return typeof words === 'string'
      ? words
      : `${words(Math.ceil((this.retryAfter ?? 60) / 60))} ${t.keepOpen}`
  }

  /** For the response that returns the form. */
  get headers(): Record<string, string> | undefined {
    return this.retryAfter === undefined ? undefined : { 'Retry-After': String(this.retryAfter) }
  }
}
