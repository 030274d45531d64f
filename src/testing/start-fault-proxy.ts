import net, { type AddressInfo, type Socket } from 'node:net'

/**
 * A network fault between application and database.
 *
 * - `pass`: none.
 * - `swallow`: every byte of every connection is lost silently, and new connections hang. This simulates a
 *   firewall that dropped its connection table, or a network partition.
 * - `refuse`: new connections are refused with a reset, as by a server that is not running.
 */
export type Fault = 'pass' | 'swallow' | 'refuse'

export type FaultProxy = {
  /** The database's URL through the proxy. */
  url: string
  fault: Fault
  /** The latency added to what the application sends, in milliseconds. */
  latencyMs: number
  /** Open connections, including those whose bytes are lost. */
  connections: () => number
  /** From now on silently loses every byte of the open connections; later ones pass. */
  forgetConnections: () => void
  /** Closes all open connections with a reset. */
  resetConnections: () => void
  close: () => void
}

/**
 * Opens a TCP proxy in front of a database.
 *
 * @param databaseUrl the real URL
 */
export async function startFaultProxy(databaseUrl: string): Promise<FaultProxy> {
  const address = new URL(databaseUrl)
  const pairs = new Set<{ near: Socket; far: Socket; forgotten: boolean }>()
  const server = net.createServer((near) => {
    if (proxy.fault === 'refuse') {
      near.resetAndDestroy()
      return
    }
    const far = net.connect({ host: address.hostname, port: Number(address.port || 5432) })
    const pair = { near, far, forgotten: false }
    pairs.add(pair)
    const isLost = () => pair.forgotten || proxy.fault === 'swallow'
    near.on('data', (chunk) => {
      setTimeout(() => isLost() || far.write(chunk), proxy.latencyMs)
    })
    far.on('data', (chunk) => isLost() || near.write(chunk))
    near.on('error', () => undefined)
    far.on('error', () => undefined)
    // The end of a connection is lost, too: the other side must not be notified.
    near.on('close', () => {
      if (!isLost()) far.destroy()
      pairs.delete(pair)
      if (isLost()) lost.add(far)
    })
    far.on('close', () => {
      if (!isLost()) near.destroy()
    })
  })
  const lost = new Set<Socket>()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo

  const proxy: FaultProxy = {
    url: Object.assign(new URL(databaseUrl), { hostname: '127.0.0.1', port: String(port) }).href,
    fault: 'pass',
    latencyMs: 0,
    connections: () => pairs.size,
    forgetConnections: () => {
      for (const pair of pairs) pair.forgotten = true
    },
    resetConnections: () => {
      for (const { near, far } of pairs) {
        near.resetAndDestroy()
        far.resetAndDestroy()
      }
    },
    close: () => {
      server.close()
      proxy.resetConnections()
      for (const socket of lost) socket.destroy()
    },
  }
  return proxy
}
