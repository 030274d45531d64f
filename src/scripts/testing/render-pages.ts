/**
 * Writes every public page of a site as JSON, by address; makes the site first, and runs a statement, if it is given
 * an export of another.
 */
import { writeFile } from 'node:fs/promises'
import config from '@payload-config'
import { getPayload } from 'payload'
import { GET as openMissing } from '@/app/(site)/[...path]/route'
import { GET as openPage } from '@/app/(site)/about/[slug]/route'
import { GET as openApi } from '@/app/(site)/api/public/[...path]/route'
import { GET as openComments } from '@/app/(site)/articles/[slug]/comments/route'
import { GET as openArticle } from '@/app/(site)/articles/[slug]/route'
import { GET as openAtom } from '@/app/(site)/atom.xml/route'
import { GET as openAuthor } from '@/app/(site)/authors/[slug]/route'
import { GET as openAuthors } from '@/app/(site)/authors/route'
import { GET as openBodySystem } from '@/app/(site)/body/[slug]/route'
import { GET as openBody } from '@/app/(site)/body/route'
import { GET as openFeed } from '@/app/(site)/feed.json/route'
import { GET as openHome } from '@/app/(site)/route'
import { GET as openSitemap } from '@/app/(site)/sitemap.xml/route'
import { GET as openSitemapFile } from '@/app/(site)/sitemaps/[file]/route'
import { GET as openSymptom } from '@/app/(site)/symptoms/[slug]/route'
import { GET as openSymptoms } from '@/app/(site)/symptoms/route'
import { connectionOf } from '@/db/connection'
import { runInTransaction } from '@/db/run-in-transaction'
import { env } from '@/env'
import { loadSampleContent } from '@/moving/sample-content/load-sample-content'
import { importSite } from '@/moving/site-import/import-site'
import { readWxr } from '@/moving/site-import/wxr/read-wxr'

type Open = (request: Request, context: { params: Promise<never> }) => Promise<Response>

/** The first that fits opens the page; what is in brackets becomes its parameters. */
const routes: [RegExp, unknown][] = [
  [/^\/$/, openHome],
  [/^\/symptoms$/, openSymptoms],
  [/^\/authors$/, openAuthors],
  [/^\/body$/, openBody],
  [/^\/feed\.json$/, openFeed],
  [/^\/atom\.xml$/, openAtom],
  [/^\/sitemap\.xml$/, openSitemap],
  [/^\/sitemaps\/(?<file>[^/]+)$/, openSitemapFile],
  [/^\/about\/(?<slug>[^/]+)$/, openPage],
  [/^\/articles\/(?<slug>[^/]+)\/comments$/, openComments],
  [/^\/articles\/(?<slug>[^/]+)$/, openArticle],
  [/^\/authors\/(?<slug>[^/]+)$/, openAuthor],
  [/^\/body\/(?<slug>[^/]+)$/, openBodySystem],
  [/^\/symptoms\/(?<slug>[^/]+)$/, openSymptom],
  [/^\/api\/public\/(?<path>.+)$/, openApi],
  [/^\/(?<path>.+)$/, openMissing],
]

const pages: Record<string, string> = {}

async function open(address: string): Promise<string> {
  const { pathname } = new URL(address, env.PUBLIC_URL)
  for (const [pattern, get] of routes) {
    const found = pattern.exec(pathname)
    if (!found) continue
    const { path, ...params } = { path: undefined, ...found.groups }
    const given = path === undefined ? params : { path: String(path).split('/') }
    const response = await (get as Open)(new Request(new URL(address, env.PUBLIC_URL)), {
      params: Promise.resolve(given as never),
    })
    const text = await response.text()
    const to = response.headers.get('location')
    pages[address] = `${response.status} ${to ?? ''}\n${text}`
    return text
  }
  throw new Error(`no route opens ${address}`)
}

const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/gu)].map(([, found = '']) => found)

const [out = '', wxr, media = null, statement = ''] = process.argv.slice(2)
const payload = await getPayload({ config })
if (wxr) {
  await runInTransaction(payload, (req) => loadSampleContent(req))
  await importSite(payload, {
    file: wxr,
    read: () => readWxr(wxr, 'utf-8'),
    media,
    mapping: null,
    publish: true,
    overwrite: false,
    dryRun: false,
  })
  await (await connectionOf(payload)).execute(statement)
}
for (const path of ['/', '/symptoms', '/authors', '/body', '/feed.json', '/atom.xml']) await open(path)
await open('/api/public/v1/articles')
const { docs: redirects } = await payload.find({ collection: 'redirects', pagination: false })
for (const { from } of redirects) await open(from)
for (const file of locations(await open('/sitemap.xml'))) {
  for (const address of locations(await open(new URL(file).pathname))) {
    const { pathname } = new URL(address)
    await open(pathname)
    if (pathname.startsWith('/articles/')) await open(`${pathname}/comments`)
  }
}
await writeFile(out, JSON.stringify(pages))
process.exit(0)
