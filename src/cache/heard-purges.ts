import type { PurgeMessage } from './purge-message'

/**
 * What this process has heard of purges, for what it keeps in memory besides pages. Next runs its own copy of our
 * modules next to the server's, which listens.
 */
type Heard = { isListening: () => boolean; gaps: number; times: Map<string, number> }

const registry = globalThis as { [key: symbol]: Heard | undefined }
const KEY = Symbol.for('symptom-database.heard-purges')

/**
 * Called by whoever listens to the purges of all instances.
 *
 * @param isListening whether purges arrive at this moment
 * @returns what to call for each purge, and when some may have been missed
 */
export function hearPurges(isListening: () => boolean) {
  const heard: Heard = { isListening, gaps: 0, times: new Map() }
  registry[KEY] = heard
  return {
    purge: ({ stale, drop }: PurgeMessage) => {
      for (const tag of [...stale, ...drop]) {
        const times = heard.times.get(tag)
        // Nobody asked for others: there are as many tags as documents.
        if (times !== undefined) heard.times.set(tag, times + 1)
      }
    },
    gap: () => {
      heard.gaps += 1
    },
    stop: () => {
      if (registry[KEY] === heard) registry[KEY] = undefined
    },
  }
}

/**
 * A mark that changes with every purge of a tag: what was read under the same mark is still current.
 *
 * @returns null where no purges arrive, so that nothing may be kept
 */
export function heardOf(tag: string): string | null {
  const heard = registry[KEY]
  if (!heard?.isListening()) return null
  const times = heard.times.get(tag) ?? 0
  heard.times.set(tag, times)
  return `${heard.gaps}.${times}`
}
