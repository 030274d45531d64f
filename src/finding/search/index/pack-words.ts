import { wordHash } from '../words/word-hash'
import type { Posting } from './article-entry'

/** Strengths are kept in 16 bits. */
const WHOLE = 65_535
const BYTES = 6

/**
 * The words of an article as one value, so that a candidate is compared with all words of a query by one row: their
 * hashes in ascending order and then their strengths (`EntryShelf`), in base64, which pg reads faster than bytes.
 */
export function packWords(postings: readonly Pick<Posting, 'lexeme' | 'strength'>[]): string {
  const strengths = new Map<number, number>()
  for (const { lexeme, strength } of postings) {
    const hash = wordHash(lexeme)
    strengths.set(hash, Math.max(strengths.get(hash) ?? 0, strength))
  }
  const sorted = [...strengths].sort(([one], [other]) => one - other)
  const packed = Buffer.alloc(sorted.length * BYTES)
  for (const [index, [hash, strength]] of sorted.entries()) {
    packed.writeInt32LE(hash, index * 4)
    packed.writeUInt16LE(Math.round(strength * WHOLE), sorted.length * 4 + index * 2)
  }
  return packed.toString('base64')
}
