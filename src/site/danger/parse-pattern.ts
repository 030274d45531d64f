import { wordsIn } from './words-in'

/** Longer patterns are never said whole. */
const MOST_GROUPS = 8
const MOST_CHARACTERS = 240

/** Words that a phrase may have but need not: they are said in too many ways. */
const FILLING = new Set('a an the is am it of in up la el de con se to'.split(' '))

type PatternProblem = 'characters' | 'alternative' | 'filling' | 'tooLong'

/**
 * Reads one line: words in any order, near each other; `a/b` is either. Accents, apostrophes and capitals do not
 * count.
 *
 * @returns the words of each place, without places that only fill; or what is wrong with the line
 */
export function parsePattern(line: string): { groups: string[][] } | { problem: PatternProblem } {
  if (line.length > MOST_CHARACTERS) return { problem: 'tooLong' }
  const places = line.trim().split(/\s+/)
  const groups: string[][] = []
  for (const place of places) {
    const group: string[] = []
    for (const alternative of place.split('/')) {
      if (alternative === '') return { problem: 'alternative' }
      const [word, ...more] = wordsIn(alternative)
      const isOneWord = word !== undefined && more.length === 0
      if (!isOneWord || /[^\p{L}\p{M}\p{N}'’ʼ`´]/u.test(alternative)) return { problem: 'characters' }
      group.push(word)
    }
    if (!group.every((word) => FILLING.has(word))) groups.push(group)
  }
  if (groups.length === 0) return { problem: 'filling' }
  return groups.length > MOST_GROUPS ? { problem: 'tooLong' } : { groups }
}
