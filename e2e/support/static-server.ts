import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'

export type StaticServer = { url: string; close: () => Promise<void> }

/** Serves a folder as any plain web server does: files by their paths, folders by their `index.html`, nothing else. */
export async function serveFolder(folder: string): Promise<StaticServer> {
  const server = http.createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const named = path.join(folder, decodeURIComponent(pathname))
    const file = pathname.endsWith('/') ? path.join(named, 'index.html') : named
    const found = await stat(file).catch(() => null)
    if (!found?.isFile()) return response.writeHead(404).end()
    const type = file.endsWith('.html') ? 'text/html; charset=utf-8' : 'application/octet-stream'
    response.writeHead(200, { 'Content-Type': type })
    await pipeline(createReadStream(file), response)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections()
      return new Promise((closed) => server.close(() => closed()))
    },
  }
}
