import { APIError, type PayloadRequest } from 'payload'
import type { z } from 'zod'

/** Control characters; Postgres cannot store the first of them, and none belongs into a name or an address. */
export const CONTROL = /[\p{Cc}\p{Surrogate}]/u

/**
 * The JSON body of a request to an endpoint of ours.
 *
 * @throws APIError 400 that says in words what is wrong first
 */
export async function readBody<T>(req: PayloadRequest, schema: z.ZodType<T>): Promise<T> {
  const given = await Promise.resolve(req.json?.()).catch(() => {
    throw new APIError('The request holds no valid JSON.', 400, undefined, true)
  })
  const result = schema.safeParse(given ?? {})
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new APIError(issue?.message ?? 'The request is incomplete.', 400, undefined, true)
}
