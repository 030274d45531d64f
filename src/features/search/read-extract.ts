import { HIT_END, HIT_START } from './rank-articles'
import type { ExtractPart } from './search-view'

/** Splits an extract with signs around found words into its parts. */
export function readExtract(marked: string): ExtractPart[] {
  const parts: ExtractPart[] = []
  for (const [index, piece] of marked.replace(/\s+/gu, ' ').split(HIT_START).entries()) {
    const [hit = '', rest] = index === 0 ? ['', piece] : piece.split(HIT_END)
    if (hit !== '') parts.push({ text: hit, isHit: true })
    if (rest) parts.push({ text: rest, isHit: false })
  }
  return parts
}
