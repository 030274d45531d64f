import { type Advice, quoted } from './advice'
import type { CareCardPart } from './read-parts'

const LEVELS: Record<string, string> = {
  emergency: 'emergency',
  urgent: 'urgent',
  'non-urgent': 'non-urgent',
}

/** Care cards by the NHS pattern: at most one of each level, a heading that says what to do, no way out of an emergency. */
export function checkCareCards(cards: CareCardPart[]): Advice[] {
  const advice: Advice[] = []
  const repeated = Object.keys(LEVELS).flatMap((level) => {
    const count = cards.filter((card) => card.level === level).length
    return count > 1 ? [`${count} cards of the level “${LEVELS[level]}”.`] : []
  })
  if (repeated.length > 0) {
    const title = 'Use one care card of each level, unless there is a clinical need for more'
    advice.push({ code: 'care-card-repeated', severity: 'consider', title, items: repeated })
  }
  const leading = cards.filter(({ level, links }) => level === 'emergency' && links > 0)
  if (leading.length > 0) {
    advice.push({
      code: 'emergency-link',
      severity: 'consider',
      title: 'Take the links out of the emergency card: who needs it must act, not read on',
      items: leading.map(({ heading }) => quoted(heading || 'Card without a heading')),
    })
  }
  const nameless = cards.filter(({ heading }) => heading === '')
  if (nameless.length > 0) {
    advice.push({
      code: 'care-card-heading',
      severity: 'fix',
      title: 'Give each care card a heading that says what to do',
      items: nameless.map(({ level }) => `A card of the level “${LEVELS[level] ?? 'unknown'}”.`),
    })
  }
  return advice
}
