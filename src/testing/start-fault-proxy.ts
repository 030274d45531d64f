import net, { type AddressInfo, type Socket } from 'node:net'

/**
 * What happens on the way between the application and the database.
 *
 * - `pass`: nothing.
 * - `swallow`: every byte of every connection is lost, and new connections hang; nobody is told. So a firewall behaves
 *   that forgot its connections, and a partitioned network.
 * - `refuse`: new connections are refused with a reset, as by a server that is not running.
 */
export type Fault = 'pass' | 'swallow' | 'refuse'

export type FaultProxy = {
  /** The database's address through the proxy. */
  url: string
  fault: Fault
  /** Milliseconds that what the application sends is held back: the time of a round trip. */
  latencyMs: number
  /** Connections that the proxy lets bytes through, or lost the bytes of, and that are still open here. */
  connections: () => number
  /** From now on loses every byte of the connections that are open; later ones pass. Nobody is told. */
  forgetConnections: () => void
  /** Ends all open connections with a reset. */
  resetConnections: () => void
  close: () => void
}

/**
 * Opens a TCP proxy before a database.
 *
 * @param databaseUrl the real address
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
    // The end of a connection is lost, too: the other side must not learn of it.
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
