import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { compareNginx, type Static } from './compare-nginx'
import { AUTHORS, SYMPTOMS } from './generate-content'
import type { Instance } from './instance'
import {
  commentsToSend,
  type Measured,
  measureRequests,
  type Row,
  ratingsToSend,
  spread,
} from './measure-site'
import { publishAndSee, signIn } from './panel-session'
import { type Sent, sendRequest, sendRequests } from './send-requests'

export type Measures = {
  rows: Record<string, Row>
  seen: { requests: number; p50: number; p99: number }
  nginx: Static | null
  rssMiB: { idle: number | null; loaded: number | null }
}

type Options = {
  measured: Measured
  other: Instance
  articles: number
  publicUrl: string
  folder: string
  nginxPort: number
  /** Whether search has something to find. */
  isIndexed: boolean
}

const WARM = 150
const RENDERS = 300
const WRITES = 200
const CACHED = 20_000
const SEARCHES = 100
const PANEL = 20
const PUBLICATIONS = 40

/** Runs all measures, in the order in which each leaves the next one undisturbed. */
export async function runMeasures(options: Options, say: (line: string) => void): Promise<Measures> {
  const { measured, other, articles, publicUrl } = options
  const { site } = measured
  const rows: Record<string, Row> = {}
  const measure = async (name: string, all: Sent[], connections?: number) => {
    rows[name] = await measureRequests(measured, all, connections)
    say(name)
  }
  const pages = (kind: string, ids: number[]) => ids.map((id): Sent => ({ path: `/${kind}s/${kind}-${id}` }))
  const idle = site.rssMiB()

  // Code is compiled and connections have planned their statements after these.
  for (const [kind, most] of [
    ['article', articles],
    ['symptom', SYMPTOMS],
    ['author', AUTHORS],
  ] as const)
    await sendRequests(site.url, pages(kind, spread(WARM, most)))
  await measure('article, first render', pages('article', spread(RENDERS, articles, 1)))
  await measure('symptom, first render', pages('symptom', spread(RENDERS, SYMPTOMS, 1)))
  await measure('author, first render', pages('author', spread(RENDERS, AUTHORS, 1)))

  const forms = await commentsToSend(site, publicUrl, spread(WRITES + 30, articles))
  await sendRequests(site.url, forms.slice(0, 30))
  await measure('comment stored', forms.slice(30))
  const ratings = await ratingsToSend(site, publicUrl, spread(WRITES + 30, AUTHORS))
  await sendRequests(site.url, ratings.slice(0, 30))
  await measure('rating stored', ratings.slice(30))

  const searches = [
    'back pain at night',
    'swelling of the knee',
    'name 1 of 77',
    'headache',
    'blood tests kidney',
  ]
  const asked = Array.from({ length: SEARCHES }, (_, number) => ({
    path: `/search?q=${encodeURIComponent(`${searches[number % searches.length]} ${number}`)}`,
  }))
  if (options.isIndexed) {
    await sendRequests(site.url, asked.slice(0, 10))
    await measure('search', asked.slice(10))
  }

  const session = await signIn(site, publicUrl)
  const inPanel = (rest: string): Sent => ({
    path: `/admin/collections/articles${rest}`,
    headers: session.headers,
  })
  await sendRequests(site.url, [inPanel(''), inPanel('/1'), inPanel('/2')], 1)
  await measure(
    'panel, list',
    Array.from({ length: PANEL }, () => inPanel('')),
    1,
  )
  await measure(
    'panel, edit',
    spread(PANEL, articles).map((id) => inPanel(`/${id}`)),
    1,
  )

  const cached: Sent = { path: '/articles/article-7', headers: { 'Accept-Encoding': 'gzip' } }
  const { headers, body } = await sendRequest(site.url, cached)
  const many = (sent: Sent) => Array.from({ length: CACHED }, () => sent)
  const unchanged = {
    ...cached,
    headers: { ...cached.headers, 'If-None-Match': String(headers.etag) },
    status: 304,
  }
  await sendRequests(site.url, many(cached), 8)
  await measure('cached page', many(cached), 8)
  await measure('cached page, 304', many(unchanged), 8)
  const isCompressed = headers['content-encoding'] === 'gzip'
  const nginx = await compareNginx(
    path.join(options.folder, 'nginx'),
    isCompressed ? body : gzipSync(body),
    options.nginxPort,
    CACHED,
  )
  say('nginx')
  const seen = await publishAndSee(site, other, session, PUBLICATIONS)
  say('publish → seen')
  return { rows, seen, nginx, rssMiB: { idle, loaded: site.rssMiB() } }
}
