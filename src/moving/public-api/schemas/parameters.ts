import { z } from 'zod'
import { cursorPattern } from '../cursor'

/** Results per page. */
const USUAL_LIMIT = 20
const MOST_LIMIT = 100
const MOST_FIELDS = 40

const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
export const slugParameter = z
  .string()
  .max(120)
  .regex(slugPattern, 'must be small letters, digits and hyphens')

const cursor = z
  .string()
  .max(200)
  .regex(cursorPattern, 'must be the nextCursor of a response')
  .optional()
  .describe('`nextCursor` of the previous page. Opaque.')

const limit = z
  .string()
  .regex(/^[1-9]\d{0,2}$/, `must be a whole number from 1 to ${MOST_LIMIT}`)
  .transform(Number)
  .pipe(z.int().min(1).max(MOST_LIMIT, `must be a whole number from 1 to ${MOST_LIMIT}`))
  .default(USUAL_LIMIT)
  .describe(`Items per page, ${USUAL_LIMIT} if absent.`)

/** Which page of a list. */
export const paging = { cursor, limit }

/** The members of an object that the answer has; all if absent. */
export function fieldsOf(shape: Record<string, unknown>) {
  const names = Object.keys(shape)
  const one = `(?:${names.join('|')})`
  return z
    .string()
    .max(MOST_FIELDS * 30)
    .regex(new RegExp(`^${one}(?:,${one})*$`), `must be names with a comma between two: ${names.join(', ')}`)
    .optional()
    .describe('Names of members with a comma between two; `slug` and `url` are always there.')
}

export const language = z
  .string()
  .max(35)
  .regex(/^[a-zA-Z]{2,8}(?:-[a-zA-Z0-9]{1,8})*$/, 'must be a language tag, such as en or es-419')
  .optional()
  .describe('Only content in this language (BCP 47).')

/** Years that the database knows in every time zone. */
const YEAR = /^[12]\d{3}-/
const WHEN = 'must be a time, such as 2026-01-31T08:00:00Z'

export const updatedSince = z
  .string()
  .max(40, WHEN)
  .regex(YEAR, WHEN)
  .pipe(z.iso.datetime({ offset: true, error: WHEN }))
  .optional()
  .describe('Only what was published or changed at this time or later (RFC 3339).')

export const query = z
  .string()
  .min(1, 'must have words')
  .max(600)
  .regex(/^\P{Cc}*$/u, 'must not have control characters')
  .describe('Words to search for.')
