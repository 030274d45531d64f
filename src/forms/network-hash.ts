import { keyedHash } from './keyed-hash'

/**
 * A network as it is stored: its key changes with the month, so that no longer trail can be followed.
 *
 * @param network as `networkOf` gives it
 */
export const networkHash = (network: string, now = new Date()) =>
  keyedHash(`address ${now.toISOString().slice(0, 7)}`, network)
