import type { PlacedArticle } from '../search/find-ranked'
import type { ScoreParts } from '../search/rank-articles'

/** What separates two results most. */
export type Above = 'pinned' | 'words' | 'title' | 'name' | 'closeness' | 'allWords' | 'newer'

/** Smaller differences are rounding. */
const LEAST = 1e-9

/** Why one result stands above the next: the part of the score in which it is furthest ahead. */
export function whyAbove(one: PlacedArticle, next: PlacedArticle | undefined): Above | null {
  if (!next) return null
  if (one.isPinned) return 'pinned'
  const [own, other] = [one.ranked?.parts, next.ranked?.parts]
  if (!own || !other) return 'words'
  const ahead: [Above, number][] = [
    ['words', Math.log(wordsIn(own) / wordsIn(other))],
    [own.nameShare > own.titleShare ? 'name' : 'title', Math.log(own.title / other.title)],
    ['closeness', Math.log(own.closeness / other.closeness)],
    ['allWords', Math.log(own.allWords / other.allWords)],
  ]
  const [most] = ahead.sort(([, a], [, b]) => b - a)
  return most && most[1] > LEAST ? most[0] : 'newer'
}

/** What the words add, with related symptoms. */
export const wordsIn = ({ words, related }: ScoreParts): number =>
  related + words.reduce((sum, { adds }) => sum + adds, 0)
