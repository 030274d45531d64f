import { speak } from '@/design/panel-words'
import { failureWords } from '@/design/panel-words/failures'

/** What a refused or failed plan stores: a code of `failureWords` with its values. */
export type Failure = {
  [Code in keyof typeof failureWords]: (typeof failureWords)[Code]['en'] extends (
    ...values: infer V
  ) => string
    ? [Code, ...V]
    : [Code]
}[keyof typeof failureWords]

/** The message of the error with which a job keeps a failure. */
export const storeFailure = (failure: Failure): string => JSON.stringify(failure)

/**
 * A stored failure as a sentence for staff.
 *
 * @param stored the message of a job's error; those of earlier versions are English sentences
 * @param language of the account
 */
export function describeFailure(stored: string | null, language: string | undefined): string | null {
  if (!stored?.startsWith('["')) return stored
  const [code, ...values] = JSON.parse(stored) as [string, ...unknown[]]
  const sentence = new Map<string, unknown>(Object.entries(speak(failureWords, language))).get(code)
  if (typeof sentence === 'function') return String(sentence(...values))
  // A newer version may have stored a code that this one does not know.
  return typeof sentence === 'string' ? sentence : code
}
