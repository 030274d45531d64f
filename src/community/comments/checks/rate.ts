import { type Check, hold, spam } from './verdict'

/** More than a lively talk needs within an hour. */
const HOLD_FROM = 5
const SPAM_FROM = 15

/**
 * How much a browser or a network sent within the last hour, this comment included. Beside the limit of requests,
 * which is higher and refuses.
 */
export const checkRate: Check = (_comment, { recent }) => {
  const most = Math.max(recent.bySender, recent.byNetwork) + 1
  if (most < HOLD_FROM) return null
  const who = recent.bySender >= recent.byNetwork ? 'sender' : 'network'
  const reason = `This ${who} sent ${most} comments in the last hour`
  return most >= SPAM_FROM ? spam('rate', reason) : hold('rate', 1, reason)
}
