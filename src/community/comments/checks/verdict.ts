import type { Spoken } from '@/design/panel-words'
import type { findingWords } from '@/design/panel-words/findings'
import type { Dangers } from '@/site/danger/compile-dangers'
import type { Learned } from '../learning/judge-text'
import type { FormTokenState } from './form-token'

type Sentences = Spoken<typeof findingWords>

/** A finding: its code in `findingWords`, and the parameters of its message. */
export type Finding = {
  [Code in keyof Sentences]: Sentences[Code] extends (...values: infer Values) => string
    ? [Code, ...Values]
    : [Code]
}[keyof Sentences]

/** One check's finding as stored; moderators see it as a sentence (describe-reasons.ts). */
export type Reason = { check: string; verdict: 'hold' | 'spam'; finding: Finding }

/** A check's verdict: the reason, and its weight (`SPAM_AT`). */
export type Verdict = Reason & {
  /** 0: a moderator should look, but it is not a sign of spam. */
  points: number
  /** About style or language rather than content: ignored if the model considers the text legitimate. */
  isStyle?: true
}

/** The text under check. */
export type CheckedComment = { displayName: string; email: string; text: string }

/** A sender's history. */
export type SenderHistory = {
  approved: number
  rejected: number
  spam: number
  /** Whether a comment was approved and none has been rejected or marked as spam since. */
  isTrusted: boolean
}

/** The data for the checks, loaded beforehand, so that each check is a pure function. */
export type CheckContext = {
  /** BCP 47 tag of the article's language. */
  language: string
  isFromOurPage: boolean
  /** The content of the honeypot field. */
  decoy: string
  /** How many removed characters can only have been meant to hide something. */
  hidden: number
  token: FormTokenState
  /** From the settings: words or phrases. */
  heldWords: string[]
  repeats: { sameText: number; sameTextSpam: number; similar: number }
  /** Comments within the last hour. */
  recent: { bySender: number; byNetwork: number }
  history: SenderHistory
  /** The kind of ban that applies to the sender; null if there is none. */
  ban: { kind: 'sender' | 'email' | 'network'; label: string } | null
  /** The names of the site, its authors and staff. */
  siteName: string
  people: string[]
  /** The phrases of danger in force. */
  dangers: Dangers
  /** The trained model's verdict; null while there is too little data. */
  learned: Learned | null
}

/** One rule. A pure function, so that the same comment always gets the same verdict. */
export type Check = (comment: CheckedComment, context: CheckContext) => Verdict | null

/** Asks for a moderator; `points` add up to spam. */
export const hold = (check: string, points: number, finding: Finding): Verdict => ({
  check,
  verdict: 'hold',
  finding,
  points,
})

/** A hold because of style. */
export const holdStyle = (check: string, points: number, finding: Finding): Verdict => ({
  ...hold(check, points, finding),
  isStyle: true,
})

/** Sufficient by itself. */
export const spam = (check: string, finding: Finding): Verdict => ({
  check,
  verdict: 'spam',
  finding,
  points: SPAM_AT,
})

/**
 * The points from which holds become spam: three weak signs, or a strong (2) and a weak one (1). Not two weak
 * ones, because a legitimate reader easily shows two, such as capitals and a link.
 */
export const SPAM_AT = 3
