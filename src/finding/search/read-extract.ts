import { HIT_END, HIT_START } from './rank-articles'
import type { ExtractPart } from './search-view'

/**
 * Splits an excerpt with delimited matches into its parts.
 *
 * @param words the original text, if the excerpt contains replaced characters
 */
export function readExtract(extract: string, words: string | null = null): ExtractPart[] {
  const parts: ExtractPart[] = []
  const marked = words === null ? extract : asWritten(extract, words)
  for (const [index, piece] of marked.replace(/\s+/gu, ' ').split(HIT_START).entries()) {
    const [hit = '', rest] = index === 0 ? ['', piece] : piece.split(HIT_END)
    if (hit !== '') parts.push({ text: hit, isHit: true })
    if (rest) parts.push({ text: rest, isHit: false })
  }
  return parts
}

function asWritten(extract: string, words: string): string {
  const written = [...words].values()
  return Array.from(extract, (sign) =>
    sign === HIT_START || sign === HIT_END ? sign : (written.next().value ?? ''),
  ).join('')
}
