import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { z } from 'zod'
import { heardOf } from '@/cache/heard-purges'
import { tags } from '@/cache/tags'
import { connectionOf } from '@/db/connection'
import { log } from '@/log'
import { compileDangers, type Dangers } from './compile-dangers'
import { DANGERS, type DangerEntry } from './dangers'
import { compiledShipped, shippedDangers } from './shipped-dangers'

/** Nobody who may be in danger waits longer for a list of their site's own. */
const LIMIT_MS = 1000
const MOST_ENTRIES = 500

const lines = z.array(z.string()).max(200)
/** What a clinician approved of an entry (content/danger-phrases). */
export const approvedSchema = z.object({
  danger: z.enum(DANGERS),
  phrases: lines,
  topics: lines,
  exceptions: lines,
  isOff: z.boolean(),
})

type Row = { key: string | null; approved: unknown }
type Kept = { mark: string | null; content: string; dangers: Dangers }

let kept: Kept | null = null

/**
 * The phrases in force: what clinicians of the site approved of each entry, and of any other what the code has. Kept
 * in memory until another instance or this one changes them. Never fails: while the database is away, what was read
 * last is in force, or what the code has.
 *
 * @param payload null where the database cannot be asked
 */
export async function readDangers(payload: Payload | null): Promise<Dangers> {
  const mark = heardOf(tags.dangers)
  if (kept && mark !== null && kept.mark === mark) return kept.dangers
  if (payload) {
    try {
      await readAnew(payload, mark)
    } catch (error) {
      log.warn({ err: error }, 'the phrases of danger could not be read: those known last are in force')
    }
  }
  return kept?.dangers ?? compiledShipped()
}

/** @param mark from before the read: a purge during it counts */
async function readAnew(payload: Payload, mark: string | null): Promise<void> {
  const rows = await inTime(findApproved(payload))
  const content = JSON.stringify(rows)
  kept = { mark, content, dangers: kept?.content === content ? kept.dangers : inForce(rows) }
}

async function findApproved(payload: Payload): Promise<Row[]> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(sql`
    select key, approved from danger_phrases where approved is not null order by id limit ${MOST_ENTRIES}`)
  return rows as Row[]
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${LIMIT_MS} ms`)), LIMIT_MS)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** A row that cannot be understood changes nothing: what the code has of it stays in force. */
function inForce(rows: readonly Row[]): Dangers {
  const own: DangerEntry[] = []
  const decided = new Set<string>()
  for (const { key, approved } of rows) {
    const read = approvedSchema.safeParse(approved)
    if (!read.success) continue
    if (key) decided.add(key)
    if (!read.data.isOff) own.push(read.data)
  }
  return compileDangers([...shippedDangers.filter(({ key }) => !decided.has(key)), ...own])
}
