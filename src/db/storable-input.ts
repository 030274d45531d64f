import { APIError, type CollectionBeforeOperationHook, type GlobalBeforeOperationHook } from 'payload'

/** The largest Postgres `integer`, the type of our ids. */
const LARGEST_ID = 2_147_483_647

/** PostgreSQL rejects both: NUL in text (22021) and a lone surrogate in jsonb (22P02). */
const UNSTORABLE = /\0|\p{Surrogate}/u

/** The path of a text in `value` that Postgres cannot store (NUL, lone surrogate), or null. */
export function findUnstorableText(value: unknown, path = ''): string | null {
  if (typeof value === 'string') return UNSTORABLE.test(value) ? path || 'text' : null
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      const found = findUnstorableText(item, path ? `${path}.${index}` : String(index))
      if (found) return found
    }
    return null
  }
  if (value && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    for (const [key, item] of Object.entries(value)) {
      const found = findUnstorableText(key) ?? findUnstorableText(item, path ? `${path}.${key}` : key)
      if (found) return found
    }
  }
  return null
}

type TypedField = { name: string; type: string; hasMany?: boolean; flattenedFields?: TypedField[] }

const TEXTS = new Set(['text', 'textarea', 'email'])

/**
 * Payload's own checks accept lists, objects and numbers as text, and Postgres then stores their JSON.
 *
 * @returns the path of the first text field with another type, or null
 */
export function findWrongText(data: unknown, fields: readonly TypedField[], path = ''): string | null {
  if (data === null || typeof data !== 'object') return null
  for (const field of fields) {
    const value: unknown = (data as Record<string, unknown>)[field.name]
    if (value === undefined || value === null) continue
    const at = path ? `${path}.${field.name}` : field.name
    if (TEXTS.has(field.type) && !(field.hasMany ? isTextList(value) : typeof value === 'string')) return at
    if (field.type === 'group' || field.type === 'array') {
      for (const row of Array.isArray(value) ? value : [value]) {
        const found = findWrongText(row, field.flattenedFields ?? [], at)
        if (found) return found
      }
    }
  }
  return null
}

const isTextList = (value: unknown) => Array.isArray(value) && value.every((item) => typeof item === 'string')

/** Far more than any collection has fields; Payload's running time is quadratic in an object's keys (3.90). */
const MOST_KEYS = 1000

function dataProblem(data: unknown): string | null {
  if (data === undefined) return null
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return 'The data must be an object.'
  return Object.keys(data).length > MOST_KEYS ? `The data has more than ${MOST_KEYS} keys.` : null
}

type OperationArgs = { data?: unknown; where?: unknown; id?: unknown }

function refuseUnstorable(args: OperationArgs, fields: readonly unknown[]): void {
  const problem = dataProblem(args.data)
  if (problem) throw new APIError(problem, 400, undefined, true)
  const wrong = findWrongText(args.data, fields as readonly TypedField[])
  if (wrong) throw new APIError(`${wrong} must be text.`, 400, undefined, true)
  const found = findUnstorableText(args.data) ?? findUnstorableText(args.where)
  if (found) throw new APIError(`${found} contains characters that cannot be stored.`, 400, undefined, true)
  if (args.id !== undefined && args.id !== null) {
    const id = Number(args.id)
    if (!Number.isInteger(id) || id < 1 || id > LARGEST_ID) throw new APIError('No such document.', 404)
  }
}

/** The first hook of every collection: input that Postgres rejects gets a clear 400 or 404 instead of a 500. */
export const refuseUnstorableInput: CollectionBeforeOperationHook = ({ args, collection, operation }) => {
  const given = args as OperationArgs
  // A form without `_payload` has no data, which Payload (3.90) does not expect: its checks name what is missing.
  if (operation === 'create') given.data ??= {}
  refuseUnstorable(given, collection.flattenedFields)
}

/** The same for globals. */
export const refuseUnstorableGlobalInput: GlobalBeforeOperationHook = ({ args, global }) => {
  refuseUnstorable(args as OperationArgs, global.flattenedFields)
}
