import { AsyncLocalStorage } from 'node:async_hooks'

/** The context of the current request. */
export type RequestContext = {
  id: string
  /** Keyed hash of the account; set once known. */
  account?: string
  /** Why it was refused, as a keyword. */
  reason?: string
  /** A client error that replaces a failure, set by code that cannot set a status. */
  refusal?: { status: number; message: string }
}

type Shared = { [KEY]?: AsyncLocalStorage<RequestContext> }

const KEY = Symbol.for('symptom-database.request')
const shared = globalThis as Shared

/** One per process: Next's bundles contain copies of this module that must share it. */
const storage = shared[KEY] ?? new AsyncLocalStorage<RequestContext>()
shared[KEY] = storage

/** The current request, if any. */
export const currentRequest = (): RequestContext | undefined => storage.getStore()

/** Runs a request handler with the request as its context. */
export const inRequest = <T>(context: RequestContext, work: () => T): T => storage.run(context, work)
