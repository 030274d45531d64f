import { fork } from 'node:child_process'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import pino from 'pino'
import { env } from '@/env'
import { startServer } from '@/server/start-server'

/** How many times cheaper a cached page must be than the same page from Next. */
const LEAST_RATIO = 15
const ROUNDS = 7
const CONNECTIONS = 8

type Load = { port: number; path: string; headers: Record<string, string>; status: number; requests: number }
type Measured = { name: string; load: Load; perRequest: number[] }

/** Measures this process's CPU time per request for one article: from the cache, as 304, and from Next. */
async function measure(): Promise<boolean> {
  const databaseUrl = env.DATABASE_DIRECT_URL
  if (!databaseUrl) throw new Error('Set DATABASE_URL to a database with published articles.')
  const server = await startServer({
    dev: false,
    port: 0,
    host: '127.0.0.1',
    publicUrl: env.PUBLIC_URL,
    databaseUrl,
    trustedProxies: 0,
    cacheBytes: 64 * 1024 * 1024,
    log: pino({ level: 'warn' }),
  })
  const bare = http.createServer(server.handler)
  await new Promise<void>((done) => bare.listen(0, '127.0.0.1', done))
  const loader = fork(process.argv[1] ?? '', ['load'])
  const run = (load: Load) =>
    new Promise<void>((done, failed) => {
      loader.once('message', (problem: string) => (problem ? failed(new Error(problem)) : done()))
      loader.send(load)
    })

  try {
    const path = await findArticle(server.port)
    const page = await fetch(`http://127.0.0.1:${server.port}${path}`, {
      headers: { 'accept-encoding': 'identity' },
    })
    const kilobytes = ((await page.arrayBuffer()).byteLength / 1024).toFixed(1)
    const etag = page.headers.get('etag') ?? ''
    const cached = { port: server.port, path, requests: 4000 }
    const all: Measured[] = [
      {
        name: 'page cache, brotli',
        load: { ...cached, status: 200, headers: { 'accept-encoding': 'br' } },
        perRequest: [],
      },
      {
        name: 'page cache, 304',
        load: { ...cached, status: 304, headers: { 'if-none-match': etag } },
        perRequest: [],
      },
      {
        name: 'Next alone, gzip',
        load: {
          port: (bare.address() as AddressInfo).port,
          path,
          status: 200,
          headers: { 'accept-encoding': 'gzip' },
          requests: 200,
        },
        perRequest: [],
      },
    ]
    for (const { load } of all) await run(load)
    // In rotation, so that machine load affects all of them.
    for (let round = 0; round < ROUNDS; round++) {
      for (const { load, perRequest } of all) {
        const before = process.cpuUsage()
        await run(load)
        const { user, system } = process.cpuUsage(before)
        perRequest.push((user + system) / 1000 / load.requests)
      }
    }
    return report(`${path} (${kilobytes} KB of HTML)`, all)
  } finally {
    loader.kill()
    bare.closeAllConnections()
    bare.close()
    await server.stop()
  }
}

function report(what: string, all: Measured[]): boolean {
  const results = all.map(({ name, perRequest }) => ({ name, ms: median(perRequest) }))
  const least = results[0]?.ms ?? Number.NaN
  const ratio = (results[2]?.ms ?? Number.NaN) / least
  console.log(`Server CPU time per request, median of ${ROUNDS} rounds: ${what}`)
  for (const { name, ms } of results) {
    console.log(
      `  ${name.padEnd(20)} ${ms.toFixed(3).padStart(8)} ms  ${(ms / least).toFixed(1).padStart(6)} x`,
    )
  }
  const enough = ratio >= LEAST_RATIO
  console.log(
    `The page cache is ${ratio.toFixed(1)} times cheaper than Next: ${enough ? 'ok' : 'TOO LOW'} (at least ${LEAST_RATIO} required)`,
  )
  return enough
}

async function findArticle(port: number): Promise<string> {
  const home = await fetch(`http://127.0.0.1:${port}/`)
  const path = /href="[^"]*?(\/articles\/[a-z0-9-]+)"/.exec(await home.text())?.[1]
  if (!path)
    throw new Error(
      `The home page (status ${home.status}) does not link to any article. \`npm start\` creates sample articles.`,
    )
  return path
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/**
 * The client process: sends the requests that the parent asks for, over a few connections, one at a time on each.
 */
function answerParent(): void {
  process.channel?.ref()
  const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  process.on('message', async (load: Load) => {
    let left = load.requests
    const client = async () => {
      while (left-- > 0) {
        const status = await get(load, agent)
        if (status !== load.status)
          throw new Error(`${load.path} returned ${status} instead of ${load.status}`)
      }
    }
    const problem = await Promise.all(Array.from({ length: CONNECTIONS }, client)).then(() => '', String)
    process.send?.(problem)
  })
}

function get({ port, path, headers }: Load, agent: http.Agent): Promise<number> {
  return new Promise((done, failed) => {
    const request = http.get({ port, path, headers, agent, host: '127.0.0.1' }, (response) => {
      response.resume().once('end', () => done(response.statusCode ?? 0))
    })
    request.once('error', failed)
  })
}

if (process.argv[2] === 'load') answerParent()
else {
  // Next keeps the process alive after an uncaught error.
  const isEnough = await measure().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    return false
  })
  process.exit(isEnough ? 0 : 1)
}
