import type { Spoken } from '@/design/panel-words'
import type { findingWords } from '@/design/panel-words/findings'
import type { Learned } from '../learning/judge-text'
import type { FormTokenState } from './form-token'

type Sentences = Spoken<typeof findingWords>

/** What was found, by its code in `findingWords`, and the values that its sentence names. */
export type Finding = {
  [Code in keyof Sentences]: Sentences[Code] extends (...values: infer Values) => string
    ? [Code, ...Values]
    : [Code]
}[keyof Sentences]

/** What one check found, as it is stored; moderators read it as a sentence (describe-reasons.ts). */
export type Reason = { check: string; verdict: 'hold' | 'spam'; finding: Finding }

/** What a check says about a comment: the reason, and how much it weighs beside others (`SPAM_AT`). */
export type Verdict = Reason & {
  /** 0: a moderator should look, but it is no sign of spam. */
  points: number
  /** How or in which language something is written, and not what it says: counts for nothing where what was learned takes it for honest. */
  isStyle?: true
}

/** The words that are judged. */
export type CheckedComment = { displayName: string; email: string; text: string }

/** How a sender fared before. */
export type SenderHistory = {
  approved: number
  rejected: number
  spam: number
  /** Whether a comment was approved and none was rejected or marked as spam since. */
  isTrusted: boolean
}

/** What was read about a comment before the checks run, so that each of them is a plain function. */
export type CheckContext = {
  /** BCP 47 tag of the article's language. */
  language: string
  isFromOurPage: boolean
  /** What stood in the field that people do not see. */
  decoy: string
  /** How many signs that nobody types were taken out of it. */
  hidden: number
  token: FormTokenState
  /** From the settings: one word or phrase each. */
  heldWords: string[]
  repeats: { sameText: number; sameTextSpam: number; similar: number }
  /** Comments of the last hour. */
  recent: { bySender: number; byNetwork: number }
  history: SenderHistory
  /** What kind of ban holds for the sender; null without one. */
  ban: { kind: 'sender' | 'email' | 'network'; label: string } | null
  /** What the site is called, and the names of its authors and staff. */
  siteName: string
  people: string[]
  /** What was learned from the moderators' decisions; null while that is too little. */
  learned: Learned | null
}

/** One rule. A pure function of what it is given, so that the same comment always gets the same verdict. */
export type Check = (comment: CheckedComment, context: CheckContext) => Verdict | null

/** Wants a moderator to look; `points` add up to spam. */
export const hold = (check: string, points: number, finding: Finding): Verdict => ({
  check,
  verdict: 'hold',
  finding,
  points,
})

/** A hold by the way something is written. */
export const holdStyle = (check: string, points: number, finding: Finding): Verdict => ({
  ...hold(check, points, finding),
  isStyle: true,
})

/** Enough by itself. */
export const spam = (check: string, finding: Finding): Verdict => ({
  check,
  verdict: 'spam',
  finding,
  points: SPAM_AT,
})

/**
 * Points from which holds are spam: three weak signs, or a strong (2) and a weak one (1). Not two weak ones,
 * because an honest reader easily shows two, such as capitals and a link.
 */
export const SPAM_AT = 3
