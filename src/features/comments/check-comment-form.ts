import { z } from 'zod'
import { COMMENT_LENGTH, EMAIL_LENGTH, NAME_LENGTH } from './comment-rules'
import type { CommentFormValues, FormError } from './comment-view'

/** Control characters other than line end and tab have no place in what a person writes. */
const CONTROL = /[^\P{Cc}\n\t]/u
const CONTROL_OR_BREAK = /\p{Cc}/u

/** In UTF-16 code units, as browsers and Payload count; zod's `max` counts code points. */
const atMost = (length: number) => (text: string) => text.length <= length

const schema = z.object({
  displayName: z
    .string()
    .trim()
    .min(1, 'Enter the name to show with your comment')
    .refine(atMost(NAME_LENGTH), `The name must have ${NAME_LENGTH} characters or fewer`)
    .refine((name) => !CONTROL_OR_BREAK.test(name), 'The name holds characters that cannot be shown'),
  email: z
    .union([z.literal(''), z.email('Enter an e-mail address like name@example.com, or leave it empty')])
    .refine((email) => email.length <= EMAIL_LENGTH, 'The e-mail address is too long'),
  text: z
    .string()
    .trim()
    .min(1, 'Write your comment')
    .refine(atMost(COMMENT_LENGTH), `The comment must have ${COMMENT_LENGTH} characters or fewer`)
    .refine((text) => !CONTROL.test(text), 'The comment holds characters that cannot be shown'),
})

const FIELDS = ['displayName', 'email', 'text'] as const

/** What was typed, as the form had it, with line ends as `\n`. */
export function typedValues(form: Map<string, string>): CommentFormValues {
  const value = (name: string) => (form.get(name) ?? '').replace(/\r\n?/g, '\n')
  return { displayName: value('displayName'), email: value('email').trim(), text: value('text') }
}

/** The comment, trimmed and fit to be stored, or what is wrong with it: one error a field, in their order. */
export function checkCommentForm(
  typed: CommentFormValues,
): { ok: true; values: CommentFormValues } | { ok: false; errors: FormError[] } {
  const result = schema.safeParse(typed)
  if (result.success) return { ok: true, values: result.data }
  const errors = FIELDS.flatMap((field) => {
    const issue = result.error.issues.find(({ path }) => path[0] === field)
    return issue ? [{ field, message: issue.message }] : []
  })
  return { ok: false, errors }
}
