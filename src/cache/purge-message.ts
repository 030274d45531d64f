/** The Postgres channel on which a committed change names the stale pages. */
export const PURGE_CHANNEL = 'symptoms_purge'

/** The tag of every page: purge it after an import or a restore. */
export const EVERYTHING = 'everything'

/**
 * The effect of a change on the pages made from it.
 *
 * `stale`: render again before the next reader gets it; the old copy may still be served if that fails. `drop`:
 * withdrawn; the old copy must never be served again.
 */
export type PurgeMessage = { stale: string[]; drop: string[] }

/** Postgres refuses a NOTIFY payload of 8000 bytes or more (sql-notify.html). */
const MAX_PAYLOAD_BYTES = 7999

const TAG = /^[a-zA-Z0-9:_./-]{1,100}$/

/** Whether the text is a valid tag: 1 to 100 letters, digits and `:_./-`, so that a space can separate tags. */
export function isTag(value: unknown): value is string {
  return typeof value === 'string' && TAG.test(value)
}

/**
 * Packs a purge into as few NOTIFY payloads as possible, each self-contained.
 *
 * @returns JSON texts below 8000 bytes; none if there is nothing to purge
 * @throws Error for an invalid tag: the change must not commit without its purge
 */
export function encodePurge(message: PurgeMessage): string[] {
  const payloads: string[] = []
  let current: PurgeMessage = { stale: [], drop: [] }
  let size = JSON.stringify(current).length
  const flush = () => {
    if (current.stale.length + current.drop.length > 0) payloads.push(JSON.stringify(current))
    current = { stale: [], drop: [] }
    size = JSON.stringify(current).length
  }
  for (const list of ['drop', 'stale'] as const) {
    for (const tag of new Set(message[list])) {
      if (!isTag(tag)) throw new Error(`not a cache tag: ${JSON.stringify(tag)}`)
      const more = tag.length + '"",'.length
      if (size + more > MAX_PAYLOAD_BYTES) flush()
      current[list].push(tag)
      size += more
    }
  }
  flush()
  return payloads
}

/**
 * Parses a payload of the channel; anybody who may connect to the database can write to it.
 *
 * @returns the purge, or null for anything else
 */
export function decodePurge(payload: string): PurgeMessage | null {
  let value: unknown
  try {
    value = JSON.parse(payload)
  } catch {
    return null
  }
  if (typeof value !== 'object' || value === null) return null
  const { stale, drop } = value as { stale?: unknown; drop?: unknown }
  if (!Array.isArray(stale) || !Array.isArray(drop)) return null
  return stale.every(isTag) && drop.every(isTag) ? { stale, drop } : null
}
