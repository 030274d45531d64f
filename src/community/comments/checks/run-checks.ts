import type { Payload } from 'payload'
import { readDangers } from '@/site/danger/read-dangers'
import { learnedOf } from '../learning/find-model'
import { checkBan } from './ban'
import { checkCharacters } from './characters'
import { checkCrisis } from './crisis'
import { checkDecoy } from './decoy'
import { type Evidence, readEvidence } from './evidence'
import type { Sent } from './evidence-queries'
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

/** The order in which reasons are stored and shown: urgent ones first, then from cheap to expensive checks. */
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
  // Somebody who may be in danger is never put into the spam list.
  const needsHelp = found.some(({ check }) => check === 'crisis')
  if (!needsHelp && (points >= SPAM_AT || found.some(({ verdict }) => verdict === 'spam'))) return 'spam'
  if (found.length > 0 || moderation === 'all') return 'pending'
  return moderation === 'none' || isTrusted ? 'approved' : 'pending'
}

/**
 * Decides about a reader's comment. A failed check lowers the status and never deletes; if all pass, the site's
 * setting decides. Sends no request and reads no clock: everything it needs is in the context.
 *
 * @returns the status and, for moderators only, the findings
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

/** The facts known before any query, and rules other than the site's. */
export type ToCheck = Pick<CheckContext, 'language' | 'isFromOurPage' | 'decoy' | 'hidden' | 'token'> &
  Partial<Pick<Evidence, 'moderation' | 'heldWords'>> & {
    comment: CheckedComment
    sent: Omit<Sent, 'email' | 'text'>
  }

/**
 * Loads the data for the checks and runs them. Not for comments by staff and the article's authors: those are
 * always approved.
 *
 * @throws the database's error: no comment passes unchecked
 */
export async function runChecks(payload: Payload, given: ToCheck): Promise<CheckResult> {
  const { comment, sent, ...known } = given
  const [evidence, dangers] = await Promise.all([
    readEvidence(payload, { ...sent, email: comment.email, text: comment.text }),
    readDangers(payload),
  ])
  const { model, wronglyHeld, ...read } = evidence
  const learned = await learnedOf(payload, comment.text, model, wronglyHeld)
  const context = { ...read, learned, dangers, ...known }
  const heldWords = context.heldWords.split('\n').filter((line) => line.trim() !== '')
  return judge(comment, { ...context, heldWords }, context.moderation)
}
