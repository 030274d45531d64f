import pg from 'pg'
import { enduranceSteps } from './endurance-steps'
import type { Instance } from './instance'
import { signIn } from './panel-session'
import { type Step, visitSite } from './visit-site'

/** What the site held after so many requests; null where the system does not say. */
export type Held = {
  requests: number
  rssMiB: number | null
  heapMiB: number
  buffersMiB: number
  files: number | null
  connections: number
  hitRatio: number
}

export type Endured = { pages: number; held: Held[]; isFlat: boolean }

type Options = {
  site: Instance
  publicUrl: string
  databaseUrl: string
  requests: number
  pages: number
  say: (line: string) => void
}

/** Where it is looked at, as parts of all requests. */
const MARKS = [0.05, 0.25, 0.5, 0.75, 1]
/** From here on nothing may grow by more than this. */
const FLAT_FROM = 0.25
const FLAT_TIMES = 1.05
const CONNECTIONS = 4

/** Keeps the site busy and notes what it holds on the way. */
export async function endure(options: Options): Promise<Endured> {
  const { site, publicUrl, requests, pages, say } = options
  const session = await signIn(site, publicUrl)
  const steps = enduranceSteps(requests, pages)
  const held: Held[] = []
  let done = 0
  say(['requests', 'RSS', 'heap', 'buffers', 'files', 'connections', 'hits'].map(cell).join(''))
  for (const mark of MARKS) {
    const upTo = Math.round(requests * mark)
    const part = firstOf(steps, upTo - done)
    const { reads, hits } = await visitSite({ site, publicUrl, session, connections: CONNECTIONS }, part)
    done = upTo
    const now = await look(options, done, hits / reads)
    held.push(now)
    const { rssMiB, heapMiB, buffersMiB, files, connections, hitRatio } = now
    say([done, rssMiB, heapMiB, buffersMiB, files, connections, hitRatio.toFixed(3)].map(cell).join(''))
  }
  return { pages, held, isFlat: isFlat(held, requests * FLAT_FROM) }
}

async function look({ site, databaseUrl }: Options, requests: number, hitRatio: number): Promise<Held> {
  const { heapUsedMiB, buffersMiB } = await site.ask('facts')
  return {
    requests,
    rssMiB: site.rssMiB(),
    heapMiB: Math.round(heapUsedMiB),
    buffersMiB: Math.round(buffersMiB),
    files: site.openFiles(),
    connections: await countConnections(databaseUrl),
    hitRatio,
  }
}

/** Of everybody but ourselves. */
async function countConnections(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity
       where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    )
    return rows[0]?.count ?? 0
  } finally {
    await client.end()
  }
}

/** Whether memory, file handles and connections ended where they were when the site had become warm. */
export function isFlat(held: readonly Held[], warmAt: number): boolean {
  const warm = held.find(({ requests }) => requests >= warmAt)
  const last = held.at(-1)
  if (!warm || !last) return false
  return (['rssMiB', 'files', 'connections'] as const).every(
    (what) => (last[what] ?? 0) <= (warm[what] ?? 0) * FLAT_TIMES,
  )
}

/** The next steps, without ending those after them. */
function* firstOf(steps: Iterator<Step>, count: number): Generator<Step> {
  for (let left = count; left > 0; left -= 1) {
    const next = steps.next()
    if (next.done) return
    yield next.value
  }
}

const cell = (value: string | number | null) => String(value ?? '–').padStart(12)
