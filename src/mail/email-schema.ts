import { z } from 'zod'
import { EMAIL_LENGTH, emailAddress } from './email-address'

/** The messages for an invalid and for a too long address. */
type Words = { wrong: string; tooLong: string }

/** An e-mail address in a form, parsed into its canonical form. */
export const emailSchema = ({ wrong, tooLong }: Words) =>
  z
    .string({ error: wrong })
    .trim()
    .refine((typed) => typed.length <= EMAIL_LENGTH, { error: tooLong, abort: true })
    .transform((typed, context) => {
      const email = emailAddress(typed)
      if (email === null) context.addIssue({ code: 'custom', message: wrong })
      return email ?? z.NEVER
    })

/** The same for an optional field. */
export const optionalEmailSchema = (words: Words) =>
  z.string().transform((typed, context) => {
    if (typed.trim() === '') return ''
    const read = emailSchema(words).safeParse(typed)
    if (read.success) return read.data
    for (const { message } of read.error.issues) context.addIssue({ code: 'custom', message })
    return z.NEVER
  })
