import { AsyncLocalStorage } from 'node:async_hooks'

/** What is known of the request that runs at the moment. */
export type RequestContext = {
  id: string
  /** Keyed hash of the account; set once it is known. */
  account?: string
  /** Why it was refused, in a word. */
  reason?: string
  /** What the client is told instead of a failure that is its own, by code that can give no status. */
  refusal?: { status: number; message: string }
}

type Shared = { [KEY]?: AsyncLocalStorage<RequestContext> }

const KEY = Symbol.for('symptom-database.request')
const shared = globalThis as Shared

/** One for the process: Next's bundles hold copies of this module, and all have to meet here. */
const storage = shared[KEY] ?? new AsyncLocalStorage<RequestContext>()
shared[KEY] = storage

/** The request in whose course this is called, if any. */
export const currentRequest = (): RequestContext | undefined => storage.getStore()

/** Runs what answers a request so that everything in its course knows it. */
export const inRequest = <T>(context: RequestContext, work: () => T): T => storage.run(context, work)
