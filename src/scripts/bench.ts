/** `npm run bench`: what requests cost, on the production build and a database that is made for it. */
import { findFreePort } from '@/server/postgres/free-port'
import { keepRun, printRun } from './bench/bench-report'
import { fillCache, HOT_PAGES } from './bench/hot-pages'
import { startInstance } from './bench/instance'
import { type Measures, runMeasures } from './bench/run-measures'
import { type Place, withContent } from './bench/with-content'
import { benchCommand } from './commands'

/** More articles are not indexed for search, which would take longer than all the rest, and search is not measured. */
const INDEXED_MOST = 20_000
const FIRST_PORT = 4510

if (process.argv[2] === 'serve') {
  // It reads the settings when it is loaded, which the parent has made.
  const { serve } = await import('./bench/serve')
  await serve()
} else if (process.argv[2] === HOT_PAGES) {
  await fillCache(process.argv[3] ?? '')
} else {
  await bench()
  process.exit(0)
}

async function bench(): Promise<void> {
  const root = process.cwd()
  const { articles } = benchCommand().parse().opts<{ articles: number }>()
  const begun = performance.now()
  await withContent(root, articles, async (place) => {
    const isIndexed = articles <= INDEXED_MOST
    if (isIndexed) await indexForSearch()
    console.log(`✓ ${articles} articles (${secondsSince(begun)} s)`)
    const run = await measure(articles, isIndexed, place)
    printRun(articles, run)
    await keepRun(root, articles, run)
    console.log(`\n${secondsSince(begun)} s. Written to docs/bench/bench.json and docs/bench/growth.svg.`)
  })
}

/** Hoisted: the script above runs before a constant here would have its value. */
function secondsSince(begun: number): number {
  return Math.round((performance.now() - begun) / 1000)
}

async function indexForSearch(): Promise<void> {
  // The environment is read when these are loaded.
  const { default: config } = await import('@payload-config')
  const { getPayload } = await import('payload')
  const { indexMissing } = await import('@/finding/search/index-article')
  const { indexMissingNames } = await import('@/finding/search/index/index-names')
  const payload = await getPayload({ config })
  await indexMissingNames(payload)
  await indexMissing(payload)
  await payload.destroy()
}

/** Two instances: one that is measured, and another whose readers wait for its publications. */
async function measure(articles: number, isIndexed: boolean, { folder, postgres }: Place): Promise<Measures> {
  const port = await findFreePort(FIRST_PORT)
  const otherPort = await findFreePort(port + 1)
  const nginxPort = await findFreePort(otherPort + 1)
  const publicUrl = `http://127.0.0.1:${port}`
  const script = process.argv[1] ?? ''
  const site = await startInstance(script, port, publicUrl)
  try {
    const other = await startInstance(script, otherPort, publicUrl)
    try {
      const say = (line: string) => console.log(`  ${line}`)
      const options = {
        measured: { site, postgres },
        other,
        articles,
        publicUrl,
        folder,
        nginxPort,
        isIndexed,
      }
      return await runMeasures(options, say)
    } finally {
      await other.stop()
    }
  } finally {
    await site.stop()
  }
}
