import type { Advice, AdviceWords } from './advice'

type Asked = { summary?: string | null; keyPoints?: { point?: string | null }[] | null }

/** What a reader in a hurry reads first and would miss. */
export function checkMissing({ missing: words }: AdviceWords, { summary, keyPoints }: Asked): Advice[] {
  const items = [
    ...(summary?.trim() ? [] : [words.summary]),
    ...((keyPoints ?? []).some(({ point }) => point?.trim()) ? [] : [words.keyPoints]),
  ]
  if (items.length === 0) return []
  return [{ code: 'missing', severity: 'consider', title: words.title, items }]
}
