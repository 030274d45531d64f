import { z } from 'zod'
import type { FormError } from '@/design/FormField'
import { stringsFor } from '@/design/strings'
import type { Strings } from '@/design/strings/words'
import { cleanLine, cleanText, countHidden } from '@/forms/clean-text'
import { optionalEmailSchema } from '@/mail/email-schema'
import { COMMENT_LENGTH, NAME_LENGTH } from './comment-rules'
import type { CommentFormValues } from './comment-view'

/** In UTF-16 code units, as browsers and Payload count; zod's `max` counts code points. */
const atMost = (length: number) => (text: string) => text.length <= length

type Words = Strings['refusals']['comment']

const makeSchema = (t: Words, wantsReplies: boolean) =>
  z.object({
    displayName: z
      .string()
      .overwrite(cleanLine)
      .min(1, t.nameMissing)
      .refine(atMost(NAME_LENGTH), t.nameTooLong(NAME_LENGTH)),
    email: z
      .string()
      .transform(cleanLine)
      .pipe(optionalEmailSchema({ wrong: t.emailWrong, tooLong: t.emailTooLong }))
      .refine((email) => email !== '' || !wantsReplies, t.emailWanted),
    text: z
      .string()
      .overwrite(cleanText)
      .min(1, t.textMissing)
      .refine(atMost(COMMENT_LENGTH), t.textTooLong(COMMENT_LENGTH)),
    wantsReplies: z.boolean(),
  })

/** To make one takes longer than to use it. */
const schemas = new Map<boolean, WeakMap<Words, ReturnType<typeof makeSchema>>>([
  [true, new WeakMap()],
  [false, new WeakMap()],
])

function schemaIn(t: Words, wantsReplies: boolean): ReturnType<typeof makeSchema> {
  const known = schemas.get(wantsReplies)?.get(t)
  if (known) return known
  const made = makeSchema(t, wantsReplies)
  schemas.get(wantsReplies)?.set(t, made)
  return made
}

/** The validated fields by form field. */
const FIELDS = [
  ['displayName', 'nickname'],
  ['email', 'email'],
  ['text', 'text'],
] as const

/**
 * The raw input, with line breaks as `\n`.
 *
 * @param offersMail whether the form offered mail about replies
 */
export function typedValues(form: Map<string, string>, offersMail = true): CommentFormValues {
  const value = (name: string) => (form.get(name) ?? '').replace(/\r\n?/g, '\n')
  return {
    // Forms opened before the field was renamed are accepted until they expire.
    displayName: value(form.has('nickname') ? 'nickname' : 'displayName'),
    email: value('email').trim(),
    text: value('text'),
    wantsReplies: offersMail && form.get('wantsReplies') === 'on',
  }
}

/**
 * Validates a reader's input.
 *
 * @param language of the error messages
 * @returns the normalised comment with the number of hidden characters, or the errors: one per field, in order
 */
export function checkCommentForm(
  typed: CommentFormValues,
  language: string,
): { ok: true; values: CommentFormValues; hidden: number } | { ok: false; errors: FormError[] } {
  const result = schemaIn(stringsFor(language).refusals.comment, typed.wantsReplies).safeParse(typed)
  if (result.success) {
    return { ok: true, values: result.data, hidden: countHidden(typed.displayName + typed.text) }
  }
  const errors = FIELDS.flatMap(([value, field]) => {
    const issue = result.error.issues.find(({ path }) => path[0] === value)
    return issue ? [{ field, message: issue.message }] : []
  })
  return { ok: false, errors }
}
