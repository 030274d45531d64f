import { speak } from '@/design/panel-words'
import { findingWords } from '@/design/panel-words/findings'
import type { Reason } from './verdict'

/** A stored reason: those of earlier versions contain an English sentence without its full stop. */
type Stored = Pick<Reason, 'check' | 'verdict'> & { finding?: unknown; reason?: unknown }

const isStored = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && 'verdict' in value

/**
 * The stored reasons of a comment as sentences for the moderator, decisive ones first.
 *
 * @param stored `comments.reasons` from the database; anything else gives no sentences
 * @param language of the moderator's account
 */
export function describeReasons(stored: unknown, language: string | undefined): string[] {
  const reasons = Array.isArray(stored) ? stored.filter(isStored) : []
  const order = (reason: Stored) => (reason.check === 'crisis' ? 0 : reason.verdict === 'spam' ? 1 : 2)
  return reasons
    .toSorted((a, b) => order(a) - order(b))
    .flatMap((reason) => sentenceOf(reason, language) ?? [])
}

function sentenceOf({ finding, reason }: Stored, language: string | undefined): string | null {
  if (!Array.isArray(finding)) return typeof reason === 'string' ? reason.replace(/\.?$/, '.') : null
  const [code, ...values] = finding
  const sentences = new Map<unknown, unknown>(Object.entries(speak(findingWords, language)))
  const sentence = sentences.get(code)
  if (typeof sentence === 'function') return String(sentence(...values))
  // A newer version may have stored a code that this one does not know.
  return typeof sentence === 'string' ? sentence : String(code)
}
