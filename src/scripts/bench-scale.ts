/** `npm run bench:scale`: measures three instances behind Varnish and nginx, with PgBouncer and a replica. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { launchPostgres } from '@/server/postgres/launch-postgres'
import { startStandby } from '@/server/postgres/testing/start-standby'
import { startFaultProxy } from '@/testing/start-fault-proxy'
import { benchScaleCommand } from './commands'
import { migrateWhenNeeded } from './migrate-when-needed'
import { keepPrograms } from './scale/child-programs'
import { measureFleet, type ScaleReport } from './scale/measure-fleet'
import { type Fleet, startFleet } from './scale/start-fleet'

const root = process.cwd()
const { publications } = benchScaleCommand().parse().opts<{ publications: number }>()
const folder = await mkdtemp(path.join(os.tmpdir(), 'symptom-database-scale-'))
const primaryDir = path.join(folder, 'primary')
const standbyDir = path.join(folder, 'standby')
await Promise.all([mkdir(primaryDir), mkdir(standbyDir)])

const primary = await launchPostgres({ dataDir: primaryDir })
process.env.DATABASE_URL = primary.url
const programs = keepPrograms()
const undo: (() => unknown)[] = [() => rm(folder, { recursive: true, force: true }), primary.stop]
let met = false
try {
  console.log('Schema …')
  await migrateWhenNeeded(root, primary.url)
  const standby = await startStandby({
    primary: { url: primary.url, dataDir: primaryDir },
    dataDir: standbyDir,
  })
  undo.push(standby.stop)
  // Each instance has its own way to the primary, which can be cut.
  const direct = await Promise.all([1, 2, 3].map(() => startFaultProxy(primary.url)))
  undo.push(() => {
    for (const each of direct) each.close()
  })
  undo.push(programs.stop)
  console.log('Three instances, and what stands before and behind them …')
  const fleet: Fleet = await startFleet({ root, folder, programs, primary, standby, standbyDir, direct })
  console.log(`  ${fleet.versions}`)
  const report = await measureFleet(fleet, publications, (line) => console.log(line))
  met = isMet(report)
  await mkdir(path.join(root, 'docs/bench'), { recursive: true })
  await writeFile(path.join(root, 'docs/bench/scale.json'), `${JSON.stringify(report, rounded, 2)}\n`)
  console.log(`Written to docs/bench/scale.json: ${met ? 'ok' : 'NOT MET'}`)
} finally {
  for (const each of undo.reverse()) await each()
}
process.exit(met ? 0 : 1)

function isMet({ publish, faults, replica }: ScaleReport): boolean {
  return (
    publish.every(({ within }) => within >= 0.99) &&
    faults.readers.every(({ oldestMs }) => oldestMs <= faults.boundMs) &&
    replica.every(({ takenBack }) => takenBack === 0)
  )
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1000) / 1000 : value
}
