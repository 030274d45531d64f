import type { Spoken } from '@/design/panel-words'
import type { adviceWords } from '@/design/panel-words/advice'

/** The words of remarks in the language of whoever reads them. */
export type AdviceWords = Spoken<typeof adviceWords>

/** One remark on the writing. It advises; nothing is ever refused because of it. */
export type Advice = {
  /** Stable name of the check. */
  code: string
  /** `fix`: a reader meets something broken. `consider`: a reader may find it harder. */
  severity: 'fix' | 'consider'
  title: string
  /** Where, each in a few words or a quotation. */
  items: string[]
}
