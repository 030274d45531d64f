import type { Advice, AdviceWords } from './advice'
import type { CareCardPart } from './read-parts'

const LEVELS = ['emergency', 'urgent', 'non-urgent'] as const

/**
 * Care cards by the NHS pattern: at most one of each level, a heading that says what to do, no links in an
 * emergency.
 */
export function checkCareCards({ cards: words, quoted }: AdviceWords, cards: CareCardPart[]): Advice[] {
  const advice: Advice[] = []
  const repeated = LEVELS.flatMap((level) => {
    const count = cards.filter((card) => card.level === level).length
    return count > 1 ? [words.repeatedItem(count, words.level[level])] : []
  })
  if (repeated.length > 0) {
    advice.push({ code: 'care-card-repeated', severity: 'consider', title: words.repeated, items: repeated })
  }
  const leading = cards.filter(({ level, links }) => level === 'emergency' && links > 0)
  if (leading.length > 0) {
    advice.push({
      code: 'emergency-link',
      severity: 'consider',
      title: words.emergency,
      items: leading.map(({ heading }) => quoted(heading || words.noHeading)),
    })
  }
  const nameless = cards.filter(({ heading }) => heading === '')
  if (nameless.length > 0) {
    advice.push({
      code: 'care-card-heading',
      severity: 'fix',
      title: words.nameless,
      items: nameless.map(({ level }) =>
        words.namelessItem(words.level[LEVELS.find((one) => one === level) ?? 'unknown']),
      ),
    })
  }
  return advice
}
