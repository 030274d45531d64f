import http, { type IncomingHttpHeaders, type RequestListener } from 'node:http'
import pino from 'pino'
import { onTestFinished } from 'vitest'
import { createSiteServer, type SiteServerOptions } from '../site-server'

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer }
type Ask = { method?: string; headers?: Record<string, string>; chunks?: Iterable<Buffer> }

/** Starts the server with a fake Next that records the requests that reach it. */
export async function serveSite(respond: RequestListener, options: Partial<SiteServerOptions> = {}) {
  const seen: { method?: string; url?: string; headers: IncomingHttpHeaders }[] = []
  const site = await createSiteServer({
    handler: (req, res) => {
      seen.push({ method: req.method, url: req.url, headers: req.headers })
      return respond(req, res)
    },
    publicUrl: 'https://health.example',
    trustedProxies: 0,
    cacheBytes: 1_000_000,
    cachePages: true,
    edge: null,
    purgesArrive: () => true,
    databaseState: () => 'answers',
    isReady: async () => true,
    madeState: async () => 'on time',
    settled: async () => undefined,
    log: pino({ level: 'silent' }),
    ...options,
  })
  const port = await site.listen(0, '127.0.0.1')
  onTestFinished(() => site.stop())
  const ask = (path: string, { method = 'GET', headers = {}, chunks = [] }: Ask = {}) =>
    new Promise<Answer>((done, failed) => {
      const request = http.request({ port, path, method, headers, agent: false }, async (response) => {
        const parts: Buffer[] = []
        for await (const part of response) parts.push(part)
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) })
      })
      request.on('error', failed)
      for (const chunk of chunks) request.write(chunk)
      request.end()
    })
  return { site, port, seen, ask }
}

/** Responds like an article's route handler. */
export const article: RequestListener = (req, res) => {
  res.writeHead(200, { 'Content-Type': 'text/html', 'Cache-Tag': 'article:1' })
  res.end(`<h1>${req.url}</h1>${'<p>text</p>'.repeat(100)}`)
}

/** Answers the session check as Payload does, and leaves the rest to another handler. */
export const whoThen =
  (respond: RequestListener, role: string | null = 'editor'): RequestListener =>
  (req, res) => {
    if (req.url !== '/api/users/me') return respond(req, res)
    res.setHeader('Content-Type', 'application/json')
    res.end(JSON.stringify({ user: role && req.headers.authorization ? { role } : null }))
  }
