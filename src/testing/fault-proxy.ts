import { onTestFinished } from 'vitest'
import { type FaultProxy, startFaultProxy } from './start-fault-proxy'

export type { Fault, FaultProxy } from './start-fault-proxy'

/**
 * Opens a TCP proxy in front of a database, for the current test.
 *
 * @param databaseUrl the real URL
 */
export async function openFaultProxy(databaseUrl: string): Promise<FaultProxy> {
  const proxy = await startFaultProxy(databaseUrl)
  onTestFinished(proxy.close)
  return proxy
}
