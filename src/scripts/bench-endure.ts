/** `npm run bench:endure`: whether the site keeps its memory, file handles and connections after many requests. */
import { findFreePort } from '@/server/postgres/free-port'
import { keepMeasurement } from './bench/bench-report'
import { endure } from './bench/endure'
import { AUTHORS, SYMPTOMS } from './bench/generate-content'
import { measureHotPages } from './bench/hot-pages'
import { startInstance } from './bench/instance'
import { measureStalls } from './bench/measure-stalls'
import { type Place, withContent } from './bench/with-content'
import { benchEndureCommand } from './commands'
import { compiledScript } from './compiled-script.mjs'

const FIRST_PORT = 4550

const root = process.cwd()
const { requests, pages } = benchEndureCommand().parse().opts<{ requests: number; pages: number }>()
const say = (line: string) => console.log(`  ${line}`)
const isMet = await withContent(root, pages - AUTHORS - SYMPTOMS, measure)
process.exit(isMet ? 0 : 1)

async function measure({ databaseUrl }: Place): Promise<boolean> {
  const port = await findFreePort(FIRST_PORT)
  const publicUrl = `http://127.0.0.1:${port}`
  const script = await compiledScript(root, 'bench')
  const site = await startInstance(script, port, publicUrl, { TRUSTED_PROXIES: '1' })
  try {
    const stalls = await measureStalls(site, pages - AUTHORS - SYMPTOMS, say)
    const hotPages = await measureHotPages(site, say)
    await keepMeasurement(root, 'pages.json', { stalls, hotPages })
    const endured = await endure({ site, publicUrl, databaseUrl, requests, pages, say })
    await keepMeasurement(root, 'endure.json', endured)
    console.log(`Written to docs/bench/pages.json and endure.json: ${endured.isFlat ? 'flat' : 'NOT FLAT'}`)
    return endured.isFlat
  } finally {
    await site.stop()
  }
}
