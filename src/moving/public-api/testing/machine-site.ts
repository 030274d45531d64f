import type { RequestListener } from 'node:http'
import pino from 'pino'
import { expect, onTestFinished } from 'vitest'
import { GET as getApi } from '@/app/(site)/api/public/[...path]/route'
import { GET as getConnect } from '@/app/(site)/connect/route'
import { GET as getDevelopers } from '@/app/(site)/developers/route'
import { GET as getLlmsText } from '@/app/(site)/llms.txt/route'
import { GET as getOembed } from '@/app/(site)/oembed/route'
import { env } from '@/env'
import { listenForPurges } from '@/server/purge-listener'
import type { SiteServerOptions } from '@/server/site-server'
import { serveSite } from '@/server/testing/serve-site'

/** The route handlers as Next calls them. */
async function respond(url: string): Promise<Response> {
  const request = new Request(`${env.PUBLIC_URL}${url}`)
  if (url.startsWith('/api/public')) return getApi(request)
  if (url.startsWith('/connect')) return getConnect(request)
  if (url.startsWith('/oembed')) return getOembed(request)
  if (url === '/llms.txt') return getLlmsText()
  if (url === '/developers') return getDevelopers()
  throw new Error(`no route for ${url}`)
}

const handler: RequestListener = async (req, res) => {
  const answer = await respond(req.url ?? '')
  for (const [name, value] of answer.headers) res.setHeader(name, value)
  res.statusCode = answer.status
  res.end(Buffer.from(await answer.arrayBuffer()))
}

/** The real server and page cache before the real route handlers, with purges from the tests’ database. */
export async function serveMachines(options: Partial<SiteServerOptions> = {}) {
  let purges: ReturnType<typeof listenForPurges> | null = null
  const served = await serveSite(handler, {
    machines: { rendersPerMinute: 1_000_000 },
    cacheBytes: 32_000_000,
    publicUrl: env.PUBLIC_URL,
    purgesArrive: () => purges?.isConnected() ?? false,
    ...options,
  })
  // As at a start: it may hear something at once, and has to have whom to tell.
  const listener = listenForPurges({
    // biome-ignore lint/style/noProcessEnv: the set-up of the integration tests hands the address over.
    databaseUrl: process.env.TEST_DATABASE_URL ?? '',
    log: pino({ level: 'silent' }),
    onPurge: (message) => served.site.cache?.purge(message),
    onGap: () => served.site.cache?.purgeEverything(),
  })
  purges = listener
  onTestFinished(() => listener.stop())
  await expect.poll(() => listener.isConnected()).toBe(true)
  /** Asks once every write so far has reached the cache. */
  const ask: typeof served.ask = async (...asked) => {
    await listener.catchUp()
    return served.ask(...asked)
  }
  return { ...served, ask }
}
