import { shorten } from '@/rich-text/shorten'
import type { Advice, AdviceWords } from './advice'

type Reference = { key?: string | null; title?: string | null }

const QUOTED = 90

/**
 * Checks that reference marks and the reference list match. A text without any marks is a deliberate choice, so
 * missing marks are only reported once there are some.
 *
 * @param marks keys of the marks in the text
 */
export function checkReferences(
  { references: words, quoted }: AdviceWords,
  marks: string[],
  references: Reference[],
): Advice[] {
  const advice: Advice[] = []
  const keys = new Set(references.flatMap(({ key }) => (key ? [key] : [])))
  const lost = marks.filter((mark) => !keys.has(mark))
  if (lost.length > 0) {
    advice.push({
      code: 'mark-without-reference',
      severity: 'fix',
      title: words.lost,
      items: [words.lostItem(lost.length)],
    })
  }
  const unmarked = references.filter(({ key }) => !key || !marks.includes(key))
  if (marks.length > 0 && unmarked.length > 0) {
    advice.push({
      code: 'reference-without-mark',
      severity: 'consider',
      title: words.unmarked,
      items: unmarked.map(({ title }) => quoted(shorten(title || words.noTitle, QUOTED))),
    })
  }
  return advice
}
