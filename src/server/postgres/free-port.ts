import { createServer } from 'node:net'

/** Below the ephemeral port range, so it stays free between starts. */
export const FIRST_PORT = 15432
const PORTS_TRIED = 500

/**
 * The first port from `preferred` upwards on which nothing listens on 127.0.0.1.
 *
 * @throws Error if too many consecutive ports are taken
 */
export async function findFreePort(preferred: number): Promise<number> {
  for (let port = preferred; port < preferred + PORTS_TRIED && port <= 65535; port++) {
    if (await isFree(port)) return port
  }
  throw new Error(`No free port for Postgres from ${preferred} upwards.`)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)))
  })
}
