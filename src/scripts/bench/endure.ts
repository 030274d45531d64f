import pg from 'pg'
import { enduranceSteps } from './endurance-steps'
import type { Instance } from './instance'
import { signIn } from './panel-session'
import { type Step, visitSite } from './visit-site'

/** What the site held after so many requests; null where the system does not say. */
export type Held = {
  requests: number
  rssMiB: number | null
  /** The same after a collection of garbage: the other one depends on when the last one was. */
  collectedMiB: number | null
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
/** From here on memory may not grow by more than this. */
const FLAT_FROM = 0.25
const FLAT_TIMES = 1.05
/** Connections that a pool opens, or clients keep open for a while. */
const FEW = 8
const CONNECTIONS = 4

/** Keeps the site busy and notes what it holds on the way. */
export async function endure(options: Options): Promise<Endured> {
  const { site, publicUrl, requests, pages, say } = options
  const session = await signIn(site, publicUrl)
  const steps = enduranceSteps(requests, pages)
  const held: Held[] = []
  let done = 0
  say(['requests', 'RSS', 'collected', 'heap', 'buffers', 'files', 'connections', 'hits'].map(cell).join(''))
  for (const mark of MARKS) {
    const upTo = Math.round(requests * mark)
    const part = firstOf(steps, upTo - done)
    const { reads, hits } = await visitSite({ site, publicUrl, session, connections: CONNECTIONS }, part)
    done = upTo
    const now = await look(options, done, hits / reads)
    held.push(now)
    const { rssMiB, collectedMiB, heapMiB, buffersMiB, files, connections } = now
    const figures = [done, rssMiB, collectedMiB, heapMiB, buffersMiB, files, connections]
    say([...figures, now.hitRatio.toFixed(3)].map(cell).join(''))
  }
  return { pages, held, isFlat: isFlat(held, requests * FLAT_FROM) }
}

async function look({ site, databaseUrl }: Options, requests: number, hitRatio: number): Promise<Held> {
  const rssMiB = site.rssMiB()
  const { heapUsedMiB, buffersMiB } = await site.ask('collect')
  return {
    requests,
    rssMiB,
    collectedMiB: site.rssMiB(),
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
  const more = (what: 'files' | 'connections') => (last[what] ?? 0) - (warm[what] ?? 0)
  const isFlatMemory = (last.collectedMiB ?? 0) <= (warm.collectedMiB ?? 0) * FLAT_TIMES
  return isFlatMemory && more('files') <= FEW && more('connections') <= FEW
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
