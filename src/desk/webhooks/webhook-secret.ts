import { randomBytes } from 'node:crypto'
import { keyedHash } from '@/forms/keyed-hash'

const NONCE_BYTES = 18

/** What the database has of a webhook's secret. */
export const makeNonce = (): string => randomBytes(NONCE_BYTES).toString('base64url')

/**
 * The key that a webhook's messages are signed with: it is made from the site's secret and a nonce, so that the
 * database alone does not give it away, and nothing has to be decrypted.
 *
 * @returns 32 bytes
 */
export const signingKey = (nonce: string): Buffer =>
  Buffer.from(keyedHash('webhook secret', nonce), 'base64url')

/** The key as receivers' libraries take it (Standard Webhooks). */
export const secretText = (nonce: string): string => `whsec_${signingKey(nonce).toString('base64')}`
