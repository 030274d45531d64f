/** `npm run bench:search`: measures search on pages and questions that nobody here wrote. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Report } from '@/finding/search/bench/measure-search'
import { KINDS, readKit } from '@/finding/search/bench/read-kit'
import { symptoms as sampleSymptoms } from '@/moving/sample-content/symptoms/all'
import { launchPostgres } from '@/server/postgres/launch-postgres'
import { benchSearchCommand } from './commands'
import { migrateWhenNeeded } from './migrate-when-needed'

const root = process.cwd()
const options = benchSearchCommand().parse().opts<{ kit: string; articles: string[] }>()
const kit = await readKit(path.resolve(root, options.kit))
if (!kit) {
  console.log(
    `There is no search kit in ${options.kit}, so nothing was measured. Name its folder with --kit.`,
  )
  process.exit(0)
}

const dataDir = await mkdtemp(path.join(os.tmpdir(), 'symptom-database-bench-'))
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
  await rm(dataDir, { recursive: true, force: true })
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
  const settle = async () => (await connectionOf(payload)).execute(sql`vacuum analyze`)
  const reports: Record<string, { articles: number; names: number; kinds: Report }> = {}
  const report = async (title: string, articles: number, names: number) => {
    await settle()
    const kinds = await measureSearch(payload, kit)
    reports[title] = { articles, names, kinds }
    print(`${title}: ${articles} articles, ${names} names`, kinds)
    await mkdir(path.join(root, 'docs/bench'), { recursive: true })
    await writeFile(path.join(root, 'docs/bench/search.json'), `${JSON.stringify(reports, rounded, 2)}\n`)
  }

  console.log(`Loading ${kit.pages.length} pages …`)
  await loadPages(payload, kit.pages)
  const samples = sampleSymptoms.map(({ plainName, medicalName, names }) => ({
    name: plainName,
    names: [...(medicalName ? [medicalName] : []), ...names.map(({ text }) => text)],
  }))
  await loadSymptoms(payload, samples)
  const few = samples.reduce((sum, { names }) => sum + 1 + names.length, 0)
  await report('The sample vocabulary', kit.pages.length, few)

  console.log('Loading their names …')
  await loadPageNames(payload, kit.pages)
  const many = few + kit.pages.reduce((sum, { names }) => sum + 1 + names.length, 0)
  await report('All names', kit.pages.length, many)

  for (const articles of options.articles.map(Number).filter((number) => number > kit.pages.length)) {
    console.log(`Copying articles until there are ${articles} …`)
    await copyArticles(payload, articles)
    await report(`All names, ${articles} articles`, articles, many)
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
    const { queries, withoutResult, mrr, inFirstThree, ndcg, cpu, cpuAfterChange } = report[kind]
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
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1000) / 1000 : value
}
