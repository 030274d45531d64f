import type { Payload } from 'payload'
import { readLearned } from '../learning/find-model'
import { checkBan } from './ban'
import { checkCharacters } from './characters'
import { checkCrisis } from './crisis'
import { checkDecoy } from './decoy'
import { readHistory, readKnownNames, readRecent, readRepeats, type Sent } from './evidence'
import { findBan } from './find-ban'
import { checkFormAge } from './form-age'
import { checkHistory } from './history'
import { checkIdentifiers } from './identifiers'
import { checkLanguage } from './language'
import { checkLearned } from './learned'
import { checkLinks } from './links'
import { checkName } from './name'
import { checkOrigin } from './origin'
import { checkRate } from './rate'
import { checkRepeatedText } from './repeated-text'
import {
  type Check,
  type CheckContext,
  type CheckedComment,
  type Reason,
  SPAM_AT,
  type Verdict,
} from './verdict'
import { checkWordList } from './word-list'

/** In this order reasons are stored and shown: what needs a person at once, then from the cheap to the costly. */
const checks: readonly Check[] = [
  checkCrisis,
  checkOrigin,
  checkDecoy,
  checkFormAge,
  checkBan,
  checkCharacters,
  checkRepeatedText,
  checkLinks,
  checkWordList,
  checkName,
  checkIdentifiers,
  checkLanguage,
  checkRate,
  checkHistory,
  checkLearned,
]

export type Moderation = 'all' | 'first' | 'none'
export type CheckResult = { status: 'approved' | 'pending' | 'spam'; reasons: Reason[] }

function statusOf(found: Verdict[], moderation: Moderation, isTrusted: boolean): CheckResult['status'] {
  const points = found.reduce((sum, verdict) => sum + verdict.points, 0)
  // Somebody who may be in danger is never put away among the spam.
  const needsHelp = found.some(({ check }) => check === 'crisis')
  if (!needsHelp && (points >= SPAM_AT || found.some(({ verdict }) => verdict === 'spam'))) return 'spam'
  if (found.length > 0 || moderation === 'all') return 'pending'
  return moderation === 'none' || isTrusted ? 'approved' : 'pending'
}

/**
 * Decides about a reader's comment. A failed check lowers the status and never deletes; when all pass, the site's
 * setting decides. Makes no request and reads no clock: what it judges by is in the context.
 *
 * @returns the status and, for the moderators only, what was seen
 */
export function judge(comment: CheckedComment, context: CheckContext, moderation: Moderation): CheckResult {
  const all = checks.flatMap((check) => check(comment, context) ?? [])
  const isHonest = context.learned?.verdict === 'like-honest' && all.every(({ isStyle }) => isStyle)
  const found = isHonest ? [] : all
  return {
    status: statusOf(found, moderation, context.history.isTrusted),
    reasons: found.map(({ check, verdict, finding }) => ({ check, verdict, finding })),
  }
}

/** What is known of a comment before anything is read, and whose rules hold. */
export type ToCheck = Pick<CheckContext, 'language' | 'isFromOurPage' | 'decoy' | 'hidden' | 'token'> & {
  comment: CheckedComment
  sent: Omit<Sent, 'email' | 'text'>
  moderation: Moderation
  /** `settings.heldWords`: one word or phrase in a line. */
  heldWords: string
}

/**
 * Reads what the checks need and lets them decide. Comments of staff and of the article's authors are not for it:
 * they are approved as they are.
 *
 * @throws the database's error: no comment passes unchecked
 */
export async function runChecks(payload: Payload, given: ToCheck): Promise<CheckResult> {
  const { comment, moderation, heldWords, sent, ...known } = given
  const all: Sent = { ...sent, email: comment.email, text: comment.text }
  const [repeats, recent, history, ban, names, learned] = await Promise.all([
    readRepeats(payload, all),
    readRecent(payload, all),
    readHistory(payload, all),
    findBan(payload, all),
    readKnownNames(payload),
    readLearned(payload, comment.text),
  ])
  const lines = heldWords.split('\n').filter((line) => line.trim() !== '')
  return judge(
    comment,
    { ...known, heldWords: lines, repeats, recent, history, ban, learned, ...names },
    moderation,
  )
}
