import { z } from 'zod'
import { checkJsonShape } from './check-json'

/** What the panel calls: one of Payload's server functions, or the language choice. */
const callSchema = z
  .array(
    z.union([
      z.object({ name: z.string().regex(/^[a-z-]{1,60}$/), args: z.record(z.string(), z.unknown()) }),
      z.string().max(200),
    ]),
  )
  .min(1)
  .max(2)

/**
 * Checks a server action call before Next decodes it; Next returns 500 for an invalid one (16.4). Its arguments
 * are checked after decoding (check-call.ts).
 *
 * @returns the error message for the client, or null
 */
export function checkActionBody(bytes: Buffer): string | null {
  const problem = checkJsonShape(bytes)
  if (problem) return problem
  try {
    return callSchema.safeParse(JSON.parse(bytes.toString('utf8'))).success
      ? null
      : 'This is not a call made by the panel.'
  } catch {
    return 'The call does not contain valid JSON.'
  }
}
