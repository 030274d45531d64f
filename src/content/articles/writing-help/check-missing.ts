import type { Advice } from './advice'

type Asked = { summary?: string | null; keyPoints?: { point?: string | null }[] | null }

/** What a reader in a hurry reads first and would miss. */
export function checkMissing({ summary, keyPoints }: Asked): Advice[] {
  const items = [
    ...(summary?.trim() ? [] : ['Summary: the answer in one sentence, shown below the question.']),
    ...((keyPoints ?? []).some(({ point }) => point?.trim()) ? [] : ['Key points: what to remember.']),
  ]
  if (items.length === 0) return []
  return [{ code: 'missing', severity: 'consider', title: 'Add what is read first', items }]
}
