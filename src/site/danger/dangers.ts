/** What a notice says about it; each has a line in the readers' strings. */
export const DANGERS = [
  'crisis',
  'heart',
  'stroke',
  'breathing',
  'choking',
  'allergy',
  'overdose',
  'poison',
  'bleeding',
  'seizure',
  'unconscious',
  'meningitis',
  'head-injury',
  'baby',
  'pregnancy',
  'sight',
  'heat',
  'injury',
  'other',
] as const
export type Danger = (typeof DANGERS)[number]

/** How people write who may be in one danger, in one language. Each line of a pattern: `parsePattern`. */
export type DangerEntry = {
  danger: Danger
  /** What somebody says of themselves or of somebody near them. */
  phrases: readonly string[]
  /** Counts in a search, not in a comment: "suicide". */
  topics: readonly string[]
  /** Words that make a topic something else: "statistics". */
  exceptions: readonly string[]
}
