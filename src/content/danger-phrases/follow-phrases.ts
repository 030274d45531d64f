import type { CollectionBeforeChangeHook } from 'payload'
import type { DangerPhrase } from '@/payload-types'
import { shippedDangers } from '@/site/danger/shipped-dangers'
import { phraseDigest, shippedContent } from './phrase-digest'
import { LINE_FIELDS, linesIn } from './phrase-lines'

/**
 * Tidies the lines, notes who wrote them, and says what they are now: as the code has them, changed, approved or
 * switched off. The danger and the language of an entry stay what they were when it was made.
 */
export const followPhrases: CollectionBeforeChangeHook<DangerPhrase> = ({ data, originalDoc, req }) => {
  const whole = { ...originalDoc, ...data } as DangerPhrase
  const tidy = Object.fromEntries(LINE_FIELDS.map((name) => [name, linesIn(whole[name]).join('\n') || null]))
  const digest = phraseDigest(whole)
  const isSame = originalDoc !== undefined && phraseDigest(originalDoc) === digest
  return {
    ...data,
    ...tidy,
    writer: isSame ? (originalDoc.writer ?? null) : (req.user?.id ?? null),
    status: statusOf(whole, digest, isSame ? originalDoc.status : null),
  }
}

/** @param before the status of the same content; null where the content is new */
function statusOf(
  { key, approval, isOff }: DangerPhrase,
  digest: string,
  before: DangerPhrase['status'] | null,
): DangerPhrase['status'] {
  if (approval?.digest === digest) return isOff ? 'off' : 'approved'
  // Content that nobody touched stays so, also when a newer code has another list.
  if (before === 'changed' || (before === 'shipped' && key)) return before
  const shipped = shippedDangers.find((one) => one.key === key)
  const isShipped = shipped && !approval?.digest && phraseDigest(shippedContent(shipped)) === digest
  return isShipped ? 'shipped' : 'changed'
}
