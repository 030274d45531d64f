import { z } from 'zod'
import type { FormError } from '@/design/FormField'
import type { Strings } from '@/design/strings/words'
import { cleanLine, cleanText } from '@/forms/clean-text'
import { optionalEmailSchema } from '@/mail/email-schema'
import { REPORT_LENGTH } from './report-rules'
import type { ReportFormValues } from './report-view'

const FIELDS = ['text', 'email'] as const

const schema = (words: Strings['reports']['errors']) =>
  z.object({
    text: z
      .string()
      .overwrite(cleanText)
      .min(1, words.textMissing)
      .refine((text) => text.length <= REPORT_LENGTH, words.textTooLong),
    email: z
      .string()
      .transform(cleanLine)
      .pipe(optionalEmailSchema({ wrong: words.email, tooLong: words.email })),
  })

/** The raw input, with line breaks as `\n`. */
export function typedReport(form: Map<string, string>): ReportFormValues {
  const value = (name: string) => (form.get(name) ?? '').replace(/\r\n?/g, '\n')
  return { text: value('text'), email: value('email').trim() }
}

/**
 * The normalised report, or its errors: one per field, in order.
 *
 * @param words in the reader's language
 */
export function checkReportForm(
  typed: ReportFormValues,
  words: Strings['reports']['errors'],
): { ok: true; values: ReportFormValues } | { ok: false; errors: FormError[] } {
  const result = schema(words).safeParse(typed)
  if (result.success) return { ok: true, values: result.data }
  const errors = FIELDS.flatMap((field) => {
    const issue = result.error.issues.find(({ path }) => path[0] === field)
    return issue ? [{ field, message: issue.message }] : []
  })
  return { ok: false, errors }
}
