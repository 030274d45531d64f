import { type Check, hold } from './verdict'

/**
 * The field that people neither see nor reach by keyboard was filled in (the "honeypot" of Antispam Bee). Not enough by
 * itself: a program that fills forms in for an honest reader may do it, and nobody would ever know.
 */
export const checkDecoy: Check = (_comment, { decoy }) =>
  decoy.trim() === '' ? null : hold('decoy', 2, ['decoyFilled'])
