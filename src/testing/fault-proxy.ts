import { onTestFinished } from 'vitest'
import { type FaultProxy, startFaultProxy } from './start-fault-proxy'

export type { Fault, FaultProxy } from './start-fault-proxy'

/**
 * Opens a TCP proxy before a database, for the running test.
 *
 * @param databaseUrl the real address
 */
export async function openFaultProxy(databaseUrl: string): Promise<FaultProxy> {
  const proxy = await startFaultProxy(databaseUrl)
  onTestFinished(proxy.close)
  return proxy
}
