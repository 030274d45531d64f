import type { DangerEntry } from '../dangers'

/** What the code has about one danger in one language, with the examples that it is tested with. */
export type ShippedEntry = Pick<DangerEntry, 'danger' | 'phrases'> &
  Partial<Pick<DangerEntry, 'topics' | 'exceptions'>> & {
    mustShow: readonly string[]
    mustNotShow: readonly string[]
  }
