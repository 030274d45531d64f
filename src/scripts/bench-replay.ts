/** `npm run bench:replay`: views by Zipf's law, measured and predicted, and what a billion of them a month takes. */
import { findFreePort } from '@/server/postgres/free-port'
import { keepMeasurement } from './bench/bench-report'
import { startInstance } from './bench/instance'
import { describeCapacity, planCapacity } from './bench/plan-capacity'
import { OTHERS, type Outcome, replay, type Trace } from './bench/replay'
import { type Place, withContent } from './bench/with-content'
import { benchReplayCommand } from './commands'
import { compiledScript } from './compiled-script.mjs'

const FIRST_PORT = 4570

const root = process.cwd()
const trace = benchReplayCommand().parse().opts<Trace>()
await withContent(root, trace.pages + OTHERS, measure)
process.exit(0)

async function measure({ postgres }: Place): Promise<void> {
  const port = await findFreePort(FIRST_PORT)
  const publicUrl = `http://127.0.0.1:${port}`
  const script = await compiledScript(root, 'bench')
  const site = await startInstance(script, port, publicUrl, { TRUSTED_PROXIES: '1', PAGE_CACHE_MB: '1024' })
  try {
    const replayed = await replay({ site, postgres }, publicUrl, trace)
    const capacity = planCapacity(replayed.costs)
    const { views, pages, exponent, publications, costs, measured, predicted } = replayed
    console.log(`${views} views of ${pages} pages, exponent ${exponent}, ${publications} publications\n`)
    console.log('CPU in milliseconds: server, database')
    for (const [name, { web, database }] of Object.entries(costs))
      console.log(`  ${name.padEnd(14)}${[web, database].map((ms) => ms.toFixed(3).padStart(10)).join('')}`)
    printOutcome('measured', measured)
    printOutcome('predicted', predicted)
    for (const line of describeCapacity(capacity)) console.log(line)
    await keepMeasurement(root, 'replay.json', { ...replayed, capacity })
    console.log('Written to docs/bench/replay.json.')
  } finally {
    await site.stop()
  }
}

function printOutcome(name: string, { hitRatio, web, database }: Outcome): void {
  const cpu = `${web.toFixed(3)} + ${database.toFixed(3)} ms of CPU a view`
  console.log(`  ${name.padEnd(14)}hits ${(hitRatio * 100).toFixed(1)} %, ${cpu}`)
}
