import { type Check, hold, spam } from './verdict'

/** Coral holds from a rejection rate of 30 % (`recentCommentHistory`); one rejection among few must not count. */
const REJECTED_SHARE = 0.3
const ENOUGH_DECIDED = 3

/** The moderation results of the sender's earlier comments. */
export const checkHistory: Check = (_comment, { history }) => {
  const { approved, rejected, spam: marked } = history
  const bad = rejected + marked
  const decided = bad + approved
  if (marked >= 2 && approved === 0) {
    return spam('history', ['onlySpamBefore', marked])
  }
  if (marked > 0 && approved === 0) return hold('history', 1, ['spamBefore'])
  if (decided < ENOUGH_DECIDED || bad / decided < REJECTED_SHARE) return null
  return hold('history', 1, ['refusedBefore', bad, decided])
}
