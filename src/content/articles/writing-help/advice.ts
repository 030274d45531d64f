import type { Spoken } from '@/design/panel-words'
import type { adviceWords } from '@/design/panel-words/advice'

/** The strings of remarks in the user's language. */
export type AdviceWords = Spoken<typeof adviceWords>

/** One remark on the writing. Advisory only; nothing is ever refused because of it. */
export type Advice = {
  /** Stable name of the check. */
  code: string
  /** `fix`: readers see something broken. `consider`: the text may be harder to read. */
  severity: 'fix' | 'consider'
  title: string
  /** Where, each in a few words or a quotation. */
  items: string[]
}
