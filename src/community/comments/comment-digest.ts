import { createHash } from 'node:crypto'

/**
 * Covers what a moderator sees of a comment and its sender may still change: exact, unlike the digest that detects
 * repeated texts (text-digest.ts).
 *
 * @returns 22 characters of base64url
 */
export function commentDigest({ displayName, text }: { displayName: string; text: string }): string {
  return createHash('sha256')
    .update(JSON.stringify([displayName, text]))
    .digest('base64url')
    .slice(0, 22)
}
