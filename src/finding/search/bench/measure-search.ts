import type { Payload } from 'payload'
import { hearPurges } from '@/cache/heard-purges'
import { cpuOf, findBackends } from '@/db/database-cpu'
import { searchArticles } from '../search-articles'
import { slugOf } from './load-kit'
import { KINDS, type Kind, type Kit, type KitPage, type KitQuery } from './read-kit'
import { type Result, type Scores, scoreResults } from './score-results'

/** CPU time per search, in milliseconds. */
export type Cost = { p50: number; p95: number }
type Costs = {
  /** Of server and database together. */
  cpu: Cost
  /** What of it is the database’s. */
  databaseCpu: Cost
  /** Of both, for searches that each follow a change of the index, so that nothing read before is still valid. */
  cpuAfterChange: Cost
}
export type KindReport = Scores & Costs
/** The searches of each kind, and what those of all kinds cost. */
export type Report = { kinds: Record<Kind, KindReport>; mix: Costs }

/** Searches from so many pages come first: a server that has just started is slower than one that runs. */
const WARMING = 2000
const QUESTION_LENGTH = 250

/**
 * Runs the queries of the kit through the search that readers use, as a server that hears of changes does.
 */
export async function measureSearch(payload: Payload, kit: Kit): Promise<Report> {
  const slugs = new Map(kit.pages.map(({ id }) => [slugOf(id), id]))
  const heard = hearPurges(() => true)
  try {
    const step = Math.max(1, Math.floor(kit.pages.length / WARMING))
    for (const page of kit.pages.filter((_, index) => index % step === 0)) await warmUp(payload, page)
    const warm = new Map<Kind, Measured>()
    for (const kind of KINDS) warm.set(kind, await measureKind(payload, kit.queries[kind], slugs))
    // Only now: what readers have searched by is forgotten.
    const reports: Partial<Record<Kind, KindReport>> = {}
    const all: Costly[] = []
    for (const kind of KINDS) {
      const cold = await measureKind(payload, kit.queries[kind], slugs, heard.gap)
      const { results, ...costs } = warm.get(kind) as Measured
      const measured = { ...costs, afterChange: cold.costs }
      all.push(measured)
      reports[kind] = { ...scoreResults(results), ...costsOf([measured]) }
    }
    return { kinds: reports as Record<Kind, KindReport>, mix: costsOf(all) }
  } finally {
    heard.stop()
  }
}

/** The kinds of searches that are measured: names, slips, and questions of a sentence or more. */
async function warmUp(payload: Payload, { title, sections }: KitPage): Promise<void> {
  const slip = `${title.slice(0, 3)}${title.slice(4)}`
  const question = (sections[0]?.text ?? title).slice(0, QUESTION_LENGTH)
  for (const query of [title, slip, question]) await search(payload, query)
}

async function measureKind(
  payload: Payload,
  queries: KitQuery[],
  slugs: Map<string, string>,
  beforeEach: () => void = () => {},
): Promise<Measured> {
  const results: Result[] = []
  const costs: number[] = []
  const ofDatabase: number[] = []
  const backends = await findBackends(payload)
  for (const { query, grades } of queries) {
    beforeEach()
    const database = cpuOf(backends)
    const before = process.cpuUsage()
    const { hits } = await search(payload, query)
    const { user, system } = process.cpuUsage(before)
    ofDatabase.push(cpuOf(backends) - database)
    costs.push((user + system) / 1000 + (ofDatabase.at(-1) ?? 0))
    results.push({ grades, found: hits.map(({ slug }) => slugs.get(slug) ?? slug) })
  }
  return { results, costs, ofDatabase }
}

type Measured = { results: Result[]; costs: number[]; ofDatabase: number[] }
type Costly = { costs: number[]; ofDatabase: number[]; afterChange: number[] }

const costsOf = (measured: Costly[]): Costs => ({
  cpu: costOf(measured.flatMap(({ costs }) => costs)),
  databaseCpu: costOf(measured.flatMap(({ ofDatabase }) => ofDatabase)),
  cpuAfterChange: costOf(measured.flatMap(({ afterChange }) => afterChange)),
})

const costOf = (values: number[]): Cost => ({ p50: share(values, 0.5), p95: share(values, 0.95) })

const search = (payload: Payload, query: string) => searchArticles(payload, { query, system: null, page: 1 })

function share(values: number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}
