import { z } from 'zod'
import { findUnstorableText } from '@/db/storable-input'
import { checkParameters } from './check-query'

/**
 * The server functions that this site's panel calls. Payload (3.90) has more, for folders, languages and its own
 * scheduling.
 */
const CALLED = [
  'form-state',
  'get-default-layout',
  'render-document',
  'render-document-slots',
  'render-field',
  'render-list',
  'render-widget',
  'slugify',
  'table-state',
] as const

const slug = z.string().regex(/^[\w-]{1,60}$/)
const id = z.union([z.number().int().min(0).max(2_147_483_647), z.string().max(100)])
const record = z.record(z.string(), z.unknown())

const argsSchema = z.object({
  collectionSlug: z.union([slug, z.array(slug).max(50)]).nullish(),
  globalSlug: slug.nullish(),
  id: id.nullish(),
  docID: id.nullish(),
  schemaPath: z.string().max(1000).nullish(),
  operation: z.enum(['create', 'read', 'update']).nullish(),
  data: record.nullish(),
  formState: record.nullish(),
  query: record.nullish(),
})

/**
 * Checks calls of Payload's server functions: they accept any arguments (3.90), and respond with whole tables or
 * an error.
 *
 * @param name of the function
 * @param args decoded, from either encoding
 * @returns the error message for the client, or null
 */
export function checkCall(name: unknown, args: unknown): string | null {
  if (!CALLED.some((one) => one === name)) return 'The panel has no such function.'
  const { success, data } = argsSchema.safeParse(args)
  if (!success) return 'The call has arguments that do not match any document.'
  if (!data.query) return null
  const given = Object.entries(data.query).filter(([, value]) => value !== undefined && value !== null)
  if (findUnstorableText(data.query)) return 'The call contains characters that cannot be stored.'
  return checkParameters(Object.fromEntries(given), true)
}
