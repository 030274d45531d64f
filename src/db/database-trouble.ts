import { AsyncLocalStorage } from 'node:async_hooks'
import { type Passing, passingOf } from './passing-errors'

/** What one request met with while it asked the database. */
export type Trouble = { kind: Passing | null; error: unknown }

/** The server and Next's bundle have each a copy of this module and have to share the one storage. */
const registry = globalThis as { [key: symbol]: AsyncLocalStorage<Trouble> | undefined }
const KEY = Symbol.for('symptom-database.trouble')

function storage(): AsyncLocalStorage<Trouble> {
  registry[KEY] ??= new AsyncLocalStorage()
  return registry[KEY]
}

/**
 * Runs what answers a request, and keeps what it meets with.
 *
 * Libraries swallow errors of the database: Payload takes a session that it could not look up for none, so that the
 * answer would be that nobody is signed in, or that something is not allowed. Whoever sends the answer learns here
 * that it was made without the database.
 */
export const watchTrouble = <T>(trouble: Trouble, work: () => T): T => storage().run(trouble, work)

/** Runs work whose failure is made good for, so that it is no trouble of the request. */
export const untroubled = <T>(work: () => T): T => storage().exit(work)

/** Called by the pool with each error, in the context of whoever asked. The worst one is kept. */
export function noteTrouble(error: unknown): void {
  const trouble = storage().getStore()
  const kind = passingOf(error)
  if (!trouble || !kind || trouble.kind === 'away') return
  trouble.kind = kind
  trouble.error = error
}
