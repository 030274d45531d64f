import type { SymptomIndexEntry } from '@/features/symptoms/symptom-view'

const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
const otherGroup = '0–9'

type LetterGroup = { letter: string; entries: SymptomIndexEntry[] }

/**
 * Puts the entries of the A to Z under their first letters. An accent on the letter does not
 * count.
 *
 * @returns all letters A to Z, also empty ones, then one group for whatever begins with no letter, if any;
 *   each group sorted by name
 */
export function groupByLetter(entries: SymptomIndexEntry[]): LetterGroup[] {
  const sorted = entries.toSorted((a, b) => a.name.localeCompare(b.name, 'en', { sensitivity: 'base' }))
  const groups = new Map<string, SymptomIndexEntry[]>(letters.map((letter) => [letter, []]))
  for (const entry of sorted) {
    const letter = firstLetter(entry.name)
    const group = groups.get(letter) ?? []
    group.push(entry)
    groups.set(letter, group)
  }
  return Array.from(groups, ([letter, found]) => ({ letter, entries: found }))
}

function firstLetter(name: string): string {
  const first = name.trim().normalize('NFD').charAt(0).toUpperCase()
  return letters.includes(first) ? first : otherGroup
}
