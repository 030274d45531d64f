import { APIError, type CollectionBeforeOperationHook, type GlobalBeforeOperationHook } from 'payload'

/** The largest value of a Postgres `integer`, which our ids are. */
const LARGEST_ID = 2_147_483_647

/** PostgreSQL refuses both: NUL in text (22021) and half a surrogate pair in jsonb (22P02). */
const UNSTORABLE = /\0|\p{Surrogate}/u

/** Where in `value` a text stands that Postgres cannot store (NUL, half a surrogate pair), or null. */
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

type OperationArgs = { data?: unknown; where?: unknown; id?: unknown }

function refuseUnstorable(args: OperationArgs): void {
  const found = findUnstorableText(args.data) ?? findUnstorableText(args.where)
  if (found) throw new APIError(`${found} holds characters that cannot be stored.`, 400, undefined, true)
  if (args.id !== undefined && args.id !== null) {
    const id = Number(args.id)
    if (!Number.isInteger(id) || id < 1 || id > LARGEST_ID) throw new APIError('No such document.', 404)
  }
}

/** First hook of every collection: input that Postgres refuses gets a clear 400 or 404 instead of a 500. */
export const refuseUnstorableInput: CollectionBeforeOperationHook = ({ args }) => {
  refuseUnstorable(args as OperationArgs)
}

/** The same for globals. */
export const refuseUnstorableGlobalInput: GlobalBeforeOperationHook = ({ args }) => {
  refuseUnstorable(args as OperationArgs)
}
