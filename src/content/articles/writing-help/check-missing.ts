import type { Advice, AdviceWords } from './advice'

type Asked = { summary?: string | null; keyPoints?: { point?: string | null }[] | null }

/** The parts that readers in a hurry read first. */
export function checkMissing({ missing: words }: AdviceWords, { summary, keyPoints }: Asked): Advice[] {
  const items = [
    ...(summary?.trim() ? [] : [words.summary]),
    ...((keyPoints ?? []).some(({ point }) => point?.trim()) ? [] : [words.keyPoints]),
  ]
  if (items.length === 0) return []
  return [{ code: 'missing', severity: 'consider', title: words.title, items }]
}
