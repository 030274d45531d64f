import { diffArrays } from 'diff'

/** What one side did with a base item: kept, replaced or removed it. */
type Fate<T> = { is: 'kept' } | { is: 'replaced'; by: T } | { is: 'gone' }

type Side<T> = {
  fates: Fate<T>[]
  /** Items that this side inserted before base item i, or at the end. */
  inserted: T[][]
}

export type SequenceRules<T> = {
  /** Equal content has equal keys. */
  keyOf: (item: T) => string
  /** The likelihood that one item is an edited version of another, from 0 to 1. */
  likeness: (before: T, after: T) => number
  /** Merges two edits of one item; null on conflict. */
  mergeItem?: (base: T, mine: T, theirs: T) => T | null
}

/**
 * Three-way merge of a list (text blocks, array rows): the result contains both sides' insertions, edits,
 * deletions and moves.
 *
 * @returns null if both changed the same item, or one changed what the other removed
 */
export function mergeSequence<T>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  rules: SequenceRules<T>,
): T[] | null {
  const [ours, others] = [sideOf(base, mine, rules), sideOf(base, theirs, rules)]
  const merged: T[] = []
  for (let at = 0; at <= base.length; at++) {
    merged.push(...insertedByBoth(others.inserted[at] ?? [], ours.inserted[at] ?? [], rules))
    const item = base[at]
    if (at === base.length || item === undefined) break
    const result = mergeFates(item, ours.fates[at], others.fates[at], rules)
    if (result === null) return null
    merged.push(...result)
  }
  return merged
}

function mergeFates<T>(
  base: T,
  mine: Fate<T> = { is: 'kept' },
  theirs: Fate<T> = { is: 'kept' },
  { keyOf, mergeItem }: SequenceRules<T>,
): T[] | null {
  if (mine.is === 'kept') return theirs.is === 'kept' ? [base] : outcome(theirs)
  if (theirs.is === 'kept') return outcome(mine)
  if (mine.is === 'gone' && theirs.is === 'gone') return []
  if (mine.is === 'gone' || theirs.is === 'gone') return null
  if (keyOf(mine.by) === keyOf(theirs.by)) return [mine.by]
  const item = mergeItem?.(base, mine.by, theirs.by) ?? null
  return item === null ? null : [item]
}

const outcome = <T>(fate: Fate<T>): T[] => (fate.is === 'replaced' ? [fate.by] : [])

/** Identical insertions in the same place are kept once. */
function insertedByBoth<T>(theirs: T[], mine: T[], { keyOf }: SequenceRules<T>): T[] {
  const there = new Set(theirs.map(keyOf))
  return [...theirs, ...mine.filter((item) => !there.has(keyOf(item)))]
}

function sideOf<T>(base: readonly T[], side: readonly T[], { keyOf, likeness }: SequenceRules<T>): Side<T> {
  const fates: Fate<T>[] = []
  const inserted: T[][] = Array.from({ length: base.length + 1 }, () => [])
  const takeHunk = (removed: readonly T[], added: readonly T[]) => {
    const end = fates.length + removed.length
    const start = fates.length
    const partners = pair(removed, added, likeness)
    for (const [index, item] of added.entries()) {
      const partner = partners[index]
      if (partner === undefined) {
        inserted[fates.length]?.push(item)
      } else {
        while (fates.length < start + partner) fates.push({ is: 'gone' })
        fates.push({ is: 'replaced', by: item })
      }
    }
    while (fates.length < end) fates.push({ is: 'gone' })
  }

  let [atBase, atSide] = [0, 0]
  let [removed, added]: [readonly T[], readonly T[]] = [[], []]
  for (const part of diffArrays(base.map(keyOf), side.map(keyOf))) {
    if (part.removed) removed = base.slice(atBase, atBase + part.count)
    else if (part.added) added = side.slice(atSide, atSide + part.count)
    else {
      takeHunk(removed, added)
      ;[removed, added] = [[], []]
      for (let kept = 0; kept < part.count; kept++) fates.push({ is: 'kept' })
    }
    if (!part.added) atBase += part.count
    if (!part.removed) atSide += part.count
  }
  takeHunk(removed, added)
  return { fates, inserted }
}

/** The size limit of the table that pairs removed and added items; a larger hunk is paired in order. */
const LARGEST_TABLE = 10_000
/** Below this similarity an item is new rather than edited. */
const ALIKE = 0.3

/**
 * Pairs each added item of a hunk with the removed one that it replaces, in order and maximising similarity: an
 * edited paragraph replaces the old one; unpaired items were inserted or deleted.
 */
function pair<T>(
  removed: readonly T[],
  added: readonly T[],
  likeness: (before: T, after: T) => number,
): (number | undefined)[] {
  if (removed.length === added.length || removed.length * added.length > LARGEST_TABLE) {
    return added.map((_, index) => (index < removed.length ? index : undefined))
  }
  const scores = removed.map((before) =>
    added.map((after) => {
      const score = likeness(before, after)
      return score < ALIKE ? 0 : score
    }),
  )
  const score = (i: number, j: number) => scores[i]?.[j] ?? 0
  const best = Array.from({ length: removed.length + 1 }, () => new Array<number>(added.length + 1).fill(0))
  const cell = (i: number, j: number) => best[i]?.[j] ?? 0
  for (let i = removed.length - 1; i >= 0; i--) {
    for (let j = added.length - 1; j >= 0; j--) {
      const row = best[i]
      if (row) row[j] = Math.max(score(i, j) + cell(i + 1, j + 1), cell(i + 1, j), cell(i, j + 1))
    }
  }
  const partners: (number | undefined)[] = added.map(() => undefined)
  for (let i = 0, j = 0; i < removed.length && j < added.length; ) {
    if (score(i, j) > 0 && cell(i, j) === score(i, j) + cell(i + 1, j + 1)) partners[j++] = i++
    else if (cell(i, j) === cell(i + 1, j)) i++
    else j++
  }
  return partners
}
