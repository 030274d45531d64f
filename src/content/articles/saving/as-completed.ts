import { withKeys } from '../hooks/key-references'
import { placeTexts, textsIn } from '../passages/place-texts'

/**
 * What was sent, with what the server adds to it on writing, taken from the stored version. A save that is sent again
 * is recognised by it.
 *
 * @param sent fields of an article
 */
export function asCompleted<Sent extends Record<string, unknown>>(
  sent: Sent,
  stored: { body?: unknown; references?: unknown },
): Sent {
  return {
    ...sent,
    ...('body' in sent && { body: placeTexts(sent.body, textsIn(stored.body)) }),
    ...('references' in sent && { references: withKeys(sent.references, stored.references) }),
  }
}
