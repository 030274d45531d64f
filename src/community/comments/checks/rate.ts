import { type Check, type Finding, hold, spam } from './verdict'

/** More than a lively discussion needs within an hour. */
const HOLD_FROM = 5
const SPAM_FROM = 15

/**
 * How much a browser or network sent within the last hour, including this comment. In addition to the rate limit,
 * which is higher and refuses.
 */
export const checkRate: Check = (_comment, { recent }) => {
  const most = Math.max(recent.bySender, recent.byNetwork) + 1
  if (most < HOLD_FROM) return null
  const finding: Finding = [recent.bySender >= recent.byNetwork ? 'senderRate' : 'networkRate', most]
  return most >= SPAM_FROM ? spam('rate', finding) : hold('rate', 1, finding)
}
