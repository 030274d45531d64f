import { createServer, type Server } from 'node:net'

/**
 * Makes a server listen.
 *
 * @param host a host name or IP address of this machine
 * @throws Error that names the setting to change if the port or host cannot be used
 */
export async function bindPort(server: Server, port: number, host: string): Promise<void> {
  try {
    await new Promise<void>((done, failed) => {
      server.once('error', failed).listen(port, host, () => {
        server.off('error', failed)
        done()
      })
    })
  } catch (error) {
    throw explain(error, port, host)
  }
}

/**
 * Checks that the port can be bound, and releases it.
 *
 * @throws as `bindPort`
 */
export async function proveFreePort(port: number, host: string): Promise<void> {
  const server = createServer()
  await bindPort(server, port, host)
  await new Promise((done) => server.close(done))
}

function explain(error: unknown, port: number, host: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') {
    const other = port < 65535 ? port + 1 : 3000
    return new Error(
      `Port ${port} is in use. Stop the program that uses it, or choose another: PORT=${other}`,
    )
  }
  if (code === 'EACCES')
    return new Error(`Port ${port} may not be used by this user. Choose one above 1023: PORT=3000`)
  if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL'].includes(String(code)))
    return new Error(
      `HOST=${host} is not an address of this machine. Leave it unset to listen on all addresses.`,
    )
  return error
}
