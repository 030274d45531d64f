import { randomBytes } from 'node:crypto'
import { keyedHash } from '@/forms/keyed-hash'

/** What all keys begin with, so that people and scanners for leaked secrets know one. */
const PREFIX = 'sdk_'
const RANDOM_BYTES = 32
const SHOWN = 9

/** A new key: 256 random bits. */
export const makeKeyText = (): string => PREFIX + randomBytes(RANDOM_BYTES).toString('base64url')

/** The part that is kept and shown, by which its owner recognises a key; it says nothing about the rest. */
export const startOf = (key: string): string => key.slice(0, SHOWN)

/** What is stored of a key: without the site's secret it can be neither computed nor compared. */
export const hashOfKey = (key: string): string => keyedHash('personal key', key)

/**
 * The key in an `Authorization` header.
 *
 * @returns null if the header is about something else, such as a session's token
 */
export function keyIn(authorization: string | null): string | null {
  return /^Bearer +(sdk_\S*)$/i.exec(authorization ?? '')?.[1] ?? null
}
