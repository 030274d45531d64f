import type { Danger, DangerEntry } from '@/site/danger/dangers'

/** The fields of an entry that an approval covers; each but the first and the last is a text with one item a line. */
export const COVERED = [
  'danger',
  'phrases',
  'topics',
  'exceptions',
  'mustShow',
  'mustNotShow',
  'sources',
  'isOff',
] as const

export const LINE_FIELDS = ['phrases', 'topics', 'exceptions', 'mustShow', 'mustNotShow', 'sources'] as const
export type LineField = (typeof LINE_FIELDS)[number]

/** The stored content of an entry. */
export type PhraseContent = { danger: Danger; isOff?: boolean | null } & {
  [Field in LineField]?: string | null
}

/** The items of a field: one a line, without empty ones. */
export const linesIn = (text: string | null | undefined): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** An entry as it is looked for. */
export const entryOf = (content: PhraseContent): DangerEntry => ({
  danger: content.danger,
  phrases: linesIn(content.phrases),
  topics: linesIn(content.topics),
  exceptions: linesIn(content.exceptions),
})
