import { type Check, hold } from './verdict'

/**
 * The honeypot field, which people neither see nor reach by keyboard, was filled in (as in Antispam Bee). Not
 * sufficient by itself: an autofill tool may do it for a legitimate reader, who would never know.
 */
export const checkDecoy: Check = (_comment, { decoy }) =>
  decoy.trim() === '' ? null : hold('decoy', 2, ['decoyFilled'])
