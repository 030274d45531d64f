import { createHash } from 'node:crypto'
import { canonicalJson } from '@/content/articles/workflow/content-fields'

/**
 * A digest of a passage's text: equal text has an equal digest, whatever its source.
 *
 * @param body a stored rich text, or none
 * @returns SHA-256 in hexadecimal
 */
export const passageDigest = (body: unknown): string =>
  createHash('sha256').update(canonicalJson(body, '')).digest('hex')
