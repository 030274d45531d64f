import { createServer, type Server } from 'node:net'

/**
 * Lets a server listen.
 *
 * @param host a name or number of this machine
 * @throws Error that says which setting helps when the port or the host cannot be used
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
 * Tries whether the port can be used, and gives it back.
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
    return new Error(`HOST=${host} is no address of this machine. Leave it out to listen on all of them.`)
  return error
}
