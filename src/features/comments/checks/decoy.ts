import { type Check, spam } from './verdict'

/** The field that people neither see nor reach by keyboard was filled in (the "honeypot" of Antispam Bee). */
export const checkDecoy: Check = (_comment, { decoy }) =>
  decoy.trim() === '' ? null : spam('decoy', 'The field that people do not see was filled in')
