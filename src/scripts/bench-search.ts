/** `npm run bench:search`: measures search on pages and questions that nobody here wrote. */
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Cost, Report } from '@/finding/search/bench/measure-search'
import { KINDS, readKit } from '@/finding/search/bench/read-kit'
import { symptoms as sampleSymptoms } from '@/moving/sample-content/symptoms/all'
import { launchPostgres } from '@/server/postgres/launch-postgres'
import { type BenchSearchOptions, benchSearchCommand } from './commands'
import { migrateWhenNeeded } from './migrate-when-needed'

const root = process.cwd()
const options = benchSearchCommand().parse().opts<BenchSearchOptions>()
const kit = await readKit(path.resolve(root, options.kit))
if (!kit) {
  console.log(
    `There is no search kit in ${options.kit}, so nothing was measured. Name its folder with --kit.`,
  )
  process.exit(0)
}

const kept = options.data === undefined ? null : path.resolve(root, options.data)
const isLoaded = kept !== null && existsSync(kept)
const dataDir = kept ?? (await mkdtemp(path.join(os.tmpdir(), 'symptom-database-bench-')))
const postgres = await launchPostgres({ dataDir })
Object.assign(process.env, {
  DATA_DIR: dataDir,
  DATABASE_URL: postgres.url,
  PAYLOAD_SECRET: 'a secret of this measurement only',
  PUBLIC_URL: 'http://localhost:3000',
  LOG_LEVEL: 'silent',
  DATABASE_STATEMENT_TIMEOUT_MS: '0',
})
try {
  await measure()
} finally {
  await postgres.stop()
  if (kept === null) await rm(dataDir, { recursive: true, force: true })
}
process.exit(0)

async function measure(): Promise<void> {
  if (!kit) return
  await migrateWhenNeeded(root, postgres.url)
  // The environment is read when these are loaded.
  const { default: config } = await import('@payload-config')
  const { getPayload } = await import('payload')
  const { loadPageNames, loadPages, loadSymptoms } = await import('@/finding/search/bench/load-kit')
  const { copyArticles } = await import('@/finding/search/bench/copy-articles')
  const { measureSearch } = await import('@/finding/search/bench/measure-search')
  const { sql } = await import('@payloadcms/db-postgres')
  const { connectionOf } = await import('@/db/connection')
  const payload = await getPayload({ config })
  const connection = await connectionOf(payload)
  const reports: Record<string, { articles: number; names: number } & Report> = {}
  const report = async (title: string) => {
    await connection.execute(sql`vacuum analyze`)
    const { rows } = await connection.execute(sql`
      select (select count(*) from search_documents)::int as articles,
        (select count(distinct (symptom_id, name)) from search_names)::int as names`)
    const counts = rows[0] as { articles: number; names: number }
    const found = await measureSearch(payload, kit)
    reports[title] = { ...counts, ...found }
    print(`${title}: ${counts.articles} articles, ${counts.names} names`, found)
    if (isLoaded) return
    await mkdir(path.join(root, 'docs/bench'), { recursive: true })
    await writeFile(path.join(root, 'docs/bench/search.json'), `${JSON.stringify(reports, rounded, 2)}\n`)
  }
  if (isLoaded) return report(`What is in ${options.data}`)

  console.log(`Loading ${kit.pages.length} pages …`)
  await loadPages(payload, kit.pages)
  await loadSymptoms(
    payload,
    sampleSymptoms.map(({ plainName, medicalName, names }) => ({
      name: plainName,
      names: [...(medicalName ? [medicalName] : []), ...names.map(({ text }) => text)],
    })),
  )
  await report('The sample vocabulary')

  console.log('Loading their names …')
  await loadPageNames(payload, kit.pages)
  await report('All names')

  for (const articles of options.articles.map(Number).filter((number) => number > kit.pages.length)) {
    console.log(`Copying articles until there are ${articles} …`)
    await copyArticles(payload, articles)
    await report(`All names, ${articles} articles`)
  }
  console.log('Written to docs/bench/search.json.')
}

function print(title: string, report: Report): void {
  console.log(`\n${title}`)
  console.log(
    `  ${'kind'.padEnd(12)} queries  without result  MRR@10  in first 3  nDCG@10  CPU ms p50    p95  after a change p95`,
  )
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`
  for (const kind of KINDS) {
    const { queries, withoutResult, mrr, inFirstThree, ndcg, cpu, cpuAfterChange } = report.kinds[kind]
    const cells = [
      kind.padEnd(12),
      String(queries).padStart(7),
      percent(withoutResult).padStart(15),
      mrr.toFixed(3).padStart(7),
      percent(inFirstThree).padStart(11),
      ndcg.toFixed(3).padStart(8),
      cpu.p50.toFixed(1).padStart(11),
      cpu.p95.toFixed(1).padStart(6),
      cpuAfterChange.p95.toFixed(1).padStart(19),
    ]
    console.log(`  ${cells.join(' ')}`)
  }
  const { cpu, databaseCpu, cpuAfterChange } = report.mix
  const both = ({ p50, p95 }: Cost) => `${p50.toFixed(1)} and ${p95.toFixed(1)}`
  console.log(
    `  All queries, CPU ms p50 and p95: ${both(cpu)}, of them the database ${both(databaseCpu)}; after a change ${both(cpuAfterChange)}`,
  )
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1000) / 1000 : value
}
