import type { StaleComment } from '../queue-view'
import type { HeldComment } from './held-comment'

/** Those whose sender changed the words while they were looked at, with both the new words and those of before. */
export function withNewWords(chosen: readonly HeldComment[], stale: readonly StaleComment[]): HeldComment[] {
  return chosen.flatMap((item) => {
    const now = stale.find(({ id }) => id === item.id)
    if (!now || now.status !== item.status || now.contentDigest === item.contentDigest) return []
    return [{ ...item, ...now, before: item.text }]
  })
}
