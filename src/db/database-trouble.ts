import { AsyncLocalStorage } from 'node:async_hooks'
import { type Passing, passingOf } from './passing-errors'

/** The database errors that one request ran into. */
export type Trouble = { kind: Passing | null; error: unknown }

/** The server and Next's bundle each have a copy of this module and must share one storage. */
const registry = globalThis as { [key: symbol]: AsyncLocalStorage<Trouble> | undefined }
const KEY = Symbol.for('symptom-database.trouble')

function storage(): AsyncLocalStorage<Trouble> {
  registry[KEY] ??= new AsyncLocalStorage()
  return registry[KEY]
}

/**
 * Runs the code that answers a request and records its database errors.
 *
 * Libraries swallow database errors: Payload treats a session that it could not look up as none, so the response
 * would say that nobody is signed in or that something is forbidden. Here the sender of the response learns that
 * it was made without the database.
 */
export const watchTrouble = <T>(trouble: Trouble, work: () => T): T => storage().run(trouble, work)

/** Runs work whose failures are handled, so that they do not count as the request's. */
export const untroubled = <T>(work: () => T): T => storage().exit(work)

/** Called by the pool for each error, in the context of the request that ran the query. The worst one is kept. */
export function noteTrouble(error: unknown): void {
  const trouble = storage().getStore()
  const kind = passingOf(error)
  if (!trouble || !kind || trouble.kind === 'away') return
  trouble.kind = kind
  trouble.error = error
}
