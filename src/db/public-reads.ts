import { AsyncLocalStorage } from 'node:async_hooks'

/** Whether the replica has everything that the pages of this process must show. */
type Gate = () => boolean

/** The server and Next's bundle each have a copy of this module and must share both. */
type Shared = { reading: AsyncLocalStorage<true>; isCurrent: Gate }
const registry = globalThis as { [key: symbol]: Shared | undefined }
const KEY = Symbol.for('symptom-database.public-reads')

function shared(): Shared {
  registry[KEY] ??= { reading: new AsyncLocalStorage(), isCurrent: () => false }
  return registry[KEY]
}

/** Runs the render of a public page: the only reads that a replica may answer. */
export const readingForPublic = <T>(work: () => T): T => shared().reading.run(true, work)

/** Sets who knows whether the replica is current; until then it is not. */
export function judgeReplicaBy(isCurrent: Gate): void {
  shared().isCurrent = isCurrent
}

/** Whether the query that is about to be sent may go to the replica. */
export function mayReadReplica(): boolean {
  const { reading, isCurrent } = shared()
  return reading.getStore() === true && isCurrent()
}
