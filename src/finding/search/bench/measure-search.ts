import { readFileSync } from 'node:fs'
import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { connectionOf } from '@/db/connection'
import { searchArticles } from '../search-articles'
import { slugOf } from './load-kit'
import { KINDS, type Kind, type Kit, type KitQuery } from './read-kit'
import { type Result, type Scores, scoreResults } from './score-results'

export type Cost = { p50: number; p95: number }
export type KindReport = Scores & {
  /** CPU time of server and database per search, in milliseconds, and what of it is the database’s. */
  cpu: Cost
  databaseCpu: Cost
}
export type Report = Record<Kind, KindReport>

type Progress = (line: string) => void

/** Runs the queries of the kit through the search that readers use. */
export async function measureSearch(payload: Payload, kit: Kit, say: Progress = () => {}): Promise<Report> {
  const slugs = new Map(kit.pages.map(({ id }) => [slugOf(id), id]))
  // The first searches load code and fill the caches of both.
  for (const { query } of kit.queries.keywords.slice(0, 20)) await search(payload, query)
  const reports = new Map<Kind, KindReport>()
  for (const kind of KINDS) {
    reports.set(kind, await measureKind(payload, kit.queries[kind], slugs))
    say(kind)
  }
  return Object.fromEntries(reports) as Report
}

async function measureKind(
  payload: Payload,
  queries: KitQuery[],
  slugs: Map<string, string>,
): Promise<KindReport> {
  const results: Result[] = []
  const costs: number[] = []
  const ofDatabase: number[] = []
  const backends = await findBackends(payload)
  for (const { query, grades } of queries) {
    const database = cpuOf(backends)
    const before = process.cpuUsage()
    const { hits } = await search(payload, query)
    const { user, system } = process.cpuUsage(before)
    ofDatabase.push(cpuOf(backends) - database)
    costs.push((user + system) / 1000 + (ofDatabase.at(-1) ?? 0))
    results.push({ grades, found: hits.map(({ slug }) => slugs.get(slug) ?? slug) })
  }
  return { ...scoreResults(results), cpu: costOf(costs), databaseCpu: costOf(ofDatabase) }
}

const costOf = (values: number[]): Cost => ({ p50: share(values, 0.5), p95: share(values, 0.95) })

const search = (payload: Payload, query: string) => searchArticles(payload, { query, system: null, page: 1 })

async function findBackends(payload: Payload): Promise<number[]> {
  const { rows } = await (await connectionOf(payload)).execute(sql`
    select pid from pg_stat_activity where datname = current_database()`)
  return (rows as { pid: number }[]).map(({ pid }) => pid)
}

/** CPU time of processes so far, in milliseconds; 0 where the system does not tell. */
function cpuOf(pids: number[]): number {
  let sum = 0
  for (const pid of pids) {
    try {
      sum += Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
    } catch {
      // The connection was closed, or this is not Linux.
    }
  }
  return sum
}

function share(values: number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}
