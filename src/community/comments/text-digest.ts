import { createHash } from 'node:crypto'

/**
 * A short digest that is the same for texts that only differ in case, accents, punctuation and spaces.
 *
 * @returns 22 characters of base64url
 */
export function textDigest(text: string): string {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
  return createHash('sha256').update(plain).digest('base64url').slice(0, 22)
}
