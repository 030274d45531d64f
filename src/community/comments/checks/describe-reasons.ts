import type { Reason } from './verdict'

const isReason = (value: unknown): value is Reason =>
  typeof value === 'object' &&
  value !== null &&
  'reason' in value &&
  typeof value.reason === 'string' &&
  'verdict' in value

/**
 * The stored reasons of a comment as sentences for the moderator, what is spam by itself first.
 *
 * @param stored `comments.reasons` as the database has it; anything else gives no sentences
 */
export function describeReasons(stored: unknown): string[] {
  const reasons = Array.isArray(stored) ? stored.filter(isReason) : []
  const order = (reason: Reason) => (reason.check === 'crisis' ? 0 : reason.verdict === 'spam' ? 1 : 2)
  return reasons.toSorted((a, b) => order(a) - order(b)).map(({ reason }) => `${reason}.`)
}
