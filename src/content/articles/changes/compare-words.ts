import { diffArrays } from 'diff'
import { enclosed, type Mark, withoutSigns } from '@/rich-text/comparison'
import { MOST_EDITS } from './compare-sequence'

/** A part of a comparison, in reading order; without a mark it is in both. */
export type Part<T> = { items: T[]; mark?: Mark }

/** A word with the white space behind it, a sign, or white space. */
const WORD = /[\p{L}\p{N}\p{M}'’]+\s*|[^\p{L}\p{N}\p{M}\s]\s*|\s+/gu

export const wordsOf = (text: string): string[] => withoutSigns(text).match(WORD) ?? []

/**
 * Compares two lists of tokens, removed ones before the added ones that replace them. Texts that have nothing to do
 * with each other are not compared word by word: the earlier one is removed, the later one added.
 */
export function compareTokens<T>(before: T[], after: T[], keyOf: (token: T) => string): Part<T>[] {
  const found = diffArrays(before.map(keyOf), after.map(keyOf), { maxEditLength: MOST_EDITS })
  const parts: Part<T>[] = []
  let [old, now] = [0, 0]
  let added: Part<T> | null = null
  for (const { count, added: isAdded, removed: isRemoved } of found ?? [
    { count: before.length, removed: true, added: false },
    { count: after.length, removed: false, added: true },
  ]) {
    if (isAdded) added = { items: after.slice(now, now + count), mark: 'added' }
    else {
      if (isRemoved) parts.push({ items: before.slice(old, old + count), mark: 'removed' })
      if (added) parts.push(added)
      added = null
      if (!isRemoved) parts.push({ items: after.slice(now, now + count) })
    }
    if (!isAdded) old += count
    if (!isRemoved) now += count
  }
  if (added) parts.push(added)
  return parts.filter(({ items }) => items.length > 0)
}

/** Compares two texts word by word. */
export const compareTexts = (before: string, after: string): { text: string; mark?: Mark }[] =>
  compareTokens(wordsOf(before), wordsOf(after), (word) => word.trim() || ' ').map(({ items, mark }) => ({
    text: items.join(''),
    mark,
  }))

/** Both texts in one, with the added and removed words enclosed. */
export const mergedText = (before: string, after: string): string =>
  compareTexts(before, after)
    .map(({ text, mark }) => (mark ? enclosed(text, mark) : text))
    .join('')
