import { shorten } from '@/rich-text/shorten'
import type { Advice, AdviceWords } from './advice'

type Reference = { key?: string | null; title?: string | null }

const QUOTED = 90

/**
 * Whether reference marks and the list of references belong together. A text without any mark is a choice of its
 * own, so references are asked for their marks only once there are some.
 *
 * @param marks keys that the marks in the text point to
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
