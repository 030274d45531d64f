import { wordHash } from '../words/word-hash'
import type { Posting } from './article-entry'

/** Strengths are kept in 16 bits. */
const WHOLE = 65_535
const BYTES = 6

/** The hashes of an article’s words in ascending order, and the strength of each. */
export type PackedWords = { hashes: Int32Array; strengths: Uint16Array }

/**
 * The words of an article as one value, so that a candidate is compared with all words of a query by one row: their
 * hashes and strengths in base64, which pg reads faster than bytes.
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

export function unpackWords(packed: string): PackedWords {
  const bytes = Uint8Array.from(Buffer.from(packed, 'base64'))
  const words = Math.floor(bytes.length / BYTES)
  return {
    hashes: new Int32Array(bytes.buffer, 0, words),
    strengths: new Uint16Array(bytes.buffer, words * 4, words),
  }
}

/** How strongly a word stands in an article, 0 to 1; 0 if it is not there. */
export function strengthIn({ hashes, strengths }: PackedWords, hash: number): number {
  let from = 0
  let to = hashes.length - 1
  while (from <= to) {
    const middle = (from + to) >> 1
    const here = hashes[middle] ?? 0
    if (here === hash) return (strengths[middle] ?? 0) / WHOLE
    if (here < hash) from = middle + 1
    else to = middle - 1
  }
  return 0
}
