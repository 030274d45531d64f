/** The Postgres channel on which a committed change names the pages that are no longer right. */
export const PURGE_CHANNEL = 'symptoms_purge'

/** The tag that stands for every page: purge it after an import or a restore. */
export const EVERYTHING = 'everything'

/**
 * What a change did to the pages made from it.
 *
 * `stale`: render again before the next reader gets it; the old copy may still answer when that fails.
 * `drop`: withdrawn; the old copy must never be served again.
 */
export type PurgeMessage = { stale: string[]; drop: string[] }

/** Postgres refuses a NOTIFY payload of 8000 bytes or more (sql-notify.html). */
const MAX_PAYLOAD_BYTES = 7999

const TAG = /^[a-zA-Z0-9:_./-]{1,100}$/

/** Whether the text can be a tag: 1 to 100 letters, digits and `:_./-`, so that a space separates tags. */
export function isTag(value: unknown): value is string {
  return typeof value === 'string' && TAG.test(value)
}

/**
 * Packs a purge into as few NOTIFY payloads as fit; each can be understood alone.
 *
 * @returns JSON texts below 8000 bytes; none when there is nothing to purge
 * @throws Error for a text that is not a tag: the change must not commit while its pages stay
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
 * Reads a payload of the channel, on which anybody who may connect to the database can write.
 *
 * @returns the purge, or null for anything that is not one
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
