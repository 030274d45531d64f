import { keyedHash } from './keyed-hash'

/**
 * A network as it is stored: its key changes each month, so that nobody can be tracked for longer.
 *
 * @param network from `networkOf`
 */
export const networkHash = (network: string, now = new Date()) =>
  keyedHash(`address ${now.toISOString().slice(0, 7)}`, network)
