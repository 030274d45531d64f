import type { StaleComment } from '../queue-view'
import type { HeldComment } from './held-comment'

/** The comments whose sender changed them while on screen, with new and previous text. */
export function withNewWords(chosen: readonly HeldComment[], stale: readonly StaleComment[]): HeldComment[] {
  return chosen.flatMap((item) => {
    const now = stale.find(({ id }) => id === item.id)
    if (!now || now.status !== item.status || now.contentDigest === item.contentDigest) return []
    return [{ ...item, ...now, before: item.text }]
  })
}
