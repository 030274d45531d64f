import { APIError, Forbidden, NotFound, type PayloadRequest } from 'payload'
import type { z } from 'zod'
import { readId } from '@/db/read-id'

/** The id in the address of a request of staff. */
export function staffRequestId(req: PayloadRequest, name = 'id'): number {
  if (!req.user) throw new Forbidden(req.t)
  const id = readId(String(req.routeParams?.[name] ?? ''))
  if (id === null) throw new NotFound(req.t)
  return id
}

/** The JSON body of a request, held to a schema. @throws APIError 400 that says what is wrong */
export async function readJson<T>(req: PayloadRequest, schema: z.ZodType<T>): Promise<T> {
  const body: unknown = await req.json?.().catch(() => undefined)
  const input = schema.safeParse(body ?? {})
  if (input.success) return input.data
  const reasons = input.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`)
  throw new APIError(`The request is wrong: ${reasons.join('; ')}`, 400, undefined, true)
}
