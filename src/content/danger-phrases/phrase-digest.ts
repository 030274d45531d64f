import { createHash } from 'node:crypto'
import type { ShippedDanger } from '@/site/danger/shipped-dangers'
import { COVERED, LINE_FIELDS, linesIn, type PhraseContent } from './phrase-lines'

/** What an approval is bound to: equal content has an equal digest. @returns SHA-256, shortened, in base64url */
export function phraseDigest(content: PhraseContent): string {
  const covered = COVERED.map((name) => {
    if (name === 'danger') return content.danger
    return name === 'isOff' ? content.isOff === true : linesIn(content[name])
  })
  return createHash('sha256').update(JSON.stringify(covered)).digest('base64url').slice(0, 22)
}

/** What the code has, as it is stored. */
export const shippedContent = (shipped: ShippedDanger) => ({
  danger: shipped.danger,
  isOff: false,
  ...(Object.fromEntries(LINE_FIELDS.map((name) => [name, shipped[name].join('\n')])) as {
    [Field in (typeof LINE_FIELDS)[number]]: string
  }),
})
