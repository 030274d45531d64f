import { shorten } from '@/rich-text/shorten'
import type { Advice, AdviceWords } from './advice'
import type { TextPart } from './read-parts'
import { wordsOf } from './split-text'

/** Longer ones are hard to follow, above all on a phone. */
const LONGEST_PARAGRAPH = 120
/** From here on readers need headings to find their way. */
const LONG_TEXT = 300
const QUOTED = 90

/** Paragraphs, list items and cells of more than 120 words. */
export function checkLongParagraphs(
  { longParagraph: says, quoted }: AdviceWords,
  texts: TextPart[],
  language: string,
): Advice[] {
  const long = texts
    .map(({ text }) => ({ text, words: wordsOf(text, language).length }))
    .filter(({ words }) => words > LONGEST_PARAGRAPH)
  if (long.length === 0) return []
  return [
    {
      code: 'long-paragraph',
      severity: 'consider',
      title: says.title(long.length, LONGEST_PARAGRAPH),
      items: long.map(({ text, words }) => says.item(quoted(shorten(text, QUOTED)), words)),
    },
  ]
}

/**
 * Checks the heading outline: no skipped levels, the first is level 2, a long text has some. Screen reader users
 * navigate by headings (WCAG 2.2, 1.3.1 and 2.4.6).
 */
export function checkHeadings(
  { headings: says, quoted }: AdviceWords,
  texts: TextPart[],
  words: number,
): Advice[] {
  const headings = texts.flatMap(({ text, level }) => (level ? [{ text, level }] : []))
  const [first] = headings
  if (!first) {
    if (words <= LONG_TEXT) return []
    return [
      {
        code: 'no-headings',
        severity: 'consider',
        title: says.none,
        items: [says.noneItem(words)],
      },
    ]
  }
  const wrong = headings.flatMap(({ text, level }, index) => {
    const before = headings[index - 1]?.level ?? 1
    if (level <= before + 1) return []
    const quote = quoted(shorten(text, QUOTED))
    return [index === 0 ? says.first(quote, level) : says.skips(quote, level, before)]
  })
  if (wrong.length === 0) return []
  return [{ code: 'heading-order', severity: 'fix', title: says.order, items: wrong }]
}
