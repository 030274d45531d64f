import { diffArrays } from 'diff'
import { bagOf, wordLikeness } from '../word-likeness'

/**
 * One item of two compared lists, by its places in them.
 * - `same`, `changed`: in both, at the same place in the order
 * - `moved`: in both, where it is now; `left`: the place that it moved away from
 * - `added`, `removed`: in one of them only
 */
export type Step =
  | { is: 'same'; before: number; after: number }
  | { is: 'changed'; before: number; after: number }
  | { is: 'moved'; before: number; after: number; isEdited: boolean }
  | { is: 'left'; before: number; after: number }
  | { is: 'added'; before: null; after: number }
  | { is: 'removed'; before: number; after: null }

export type SequenceItem = {
  /** Equal content has equal keys. */
  key: string
  /** Only items of one kind can be versions of each other. */
  kind: string
  words: readonly string[]
}

/** Edits after which two lists or texts are taken for different: Myers' algorithm needs their square in steps. */
export const MOST_EDITS = 500
/** Pairs that are compared for likeness; beyond that, only neighbours are. */
const MOST_PAIRS = 40_000
const NEIGHBOURS = 20
/** Below this likeness, an item is another one and not an edited one. */
const ALIKE = 0.4

/**
 * Compares two lists item by item: recognises what was edited and what was moved. Deterministic, so that a step has
 * the same number whenever the same lists are compared.
 *
 * @returns the later list in its order, with the removed items and the places that were left where they stood
 */
export function compareSequence(before: readonly SequenceItem[], after: readonly SequenceItem[]): Step[] {
  const partners = findPartners(before, after)
  const inPlace = longestRise(partners)
  const steps: Step[] = after.map((item, index) => {
    const partner = partners[index]
    if (partner === undefined) return { is: 'added', before: null, after: index }
    const isEdited = before[partner]?.key !== item.key
    if (!inPlace.has(index)) return { is: 'moved', before: partner, after: index, isEdited }
    return { is: isEdited ? 'changed' : 'same', before: partner, after: index }
  })
  return putBack(steps, before.length, partners, inPlace)
}

/** For each later item the earlier one that it was; undefined for a new one. */
function findPartners(
  before: readonly SequenceItem[],
  after: readonly SequenceItem[],
): (number | undefined)[] {
  const partners: (number | undefined)[] = after.map(() => undefined)
  const free = new Set(before.keys())
  const match = (old: number, now: number) => {
    partners[now] = old
    free.delete(old)
  }
  for (const [old, now] of commonItems(before, after)) match(old, now)
  // The same words elsewhere.
  const places = new Map<string, number[]>()
  for (const old of free) {
    const key = before[old]?.key ?? ''
    places.set(key, [...(places.get(key) ?? []), old])
  }
  for (const [now, { key, words }] of after.entries()) {
    if (partners[now] !== undefined || words.length === 0) continue
    const old = places.get(key)?.shift()
    if (old !== undefined) match(old, now)
  }
  for (const [old, now] of alikeItems(before, after, [...free], partners)) {
    if (free.has(old) && partners[now] === undefined) match(old, now)
  }
  return partners
}

/** A longest common subsequence, as pairs of places. */
function commonItems(before: readonly SequenceItem[], after: readonly SequenceItem[]): [number, number][] {
  const parts = diffArrays(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
    { maxEditLength: MOST_EDITS },
  )
  const pairs: [number, number][] = []
  let [old, now] = [0, 0]
  for (const part of parts ?? []) {
    if (!part.added && !part.removed) {
      for (let step = 0; step < part.count; step++) pairs.push([old + step, now + step])
    }
    if (!part.added) old += part.count
    if (!part.removed) now += part.count
  }
  return pairs
}

/** Pairs of items that are versions of each other, the most alike first. */
function alikeItems(
  before: readonly SequenceItem[],
  after: readonly SequenceItem[],
  free: number[],
  partners: (number | undefined)[],
): [number, number][] {
  const news = after.flatMap((_, now) => (partners[now] === undefined ? [now] : []))
  const isLarge = free.length * news.length > MOST_PAIRS
  const bags = new Map(free.map((old) => [old, bagOf(before[old]?.words ?? [])]))
  const pairs: { old: number; now: number; likeness: number }[] = []
  for (const [row, now] of news.entries()) {
    const item = after[now]
    if (!item) continue
    const from = isLarge ? Math.max(0, row - NEIGHBOURS) : 0
    for (const old of isLarge ? free.slice(from, row + NEIGHBOURS) : free) {
      const other = before[old]
      const bag = bags.get(old)
      if (!other || !bag || other.kind !== item.kind) continue
      const likeness = wordLikeness(bag, other.words.length, item.words)
      if (likeness >= ALIKE) pairs.push({ old, now, likeness })
    }
  }
  pairs.sort((one, other) => other.likeness - one.likeness || one.now - other.now || one.old - other.old)
  return pairs.map(({ old, now }) => [old, now])
}

/** The later places of as many pairs as possible that have kept their order; the others have moved. */
function longestRise(partners: readonly (number | undefined)[]): Set<number> {
  const ends: number[] = []
  const previous = new Map<number, number | undefined>()
  const olds = (place: number | undefined) => (place === undefined ? -1 : (partners[place] ?? -1))
  for (const [place, old] of partners.entries()) {
    if (old === undefined) continue
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (olds(ends[middle]) < old) low = middle + 1
      else high = middle
    }
    previous.set(place, ends[low - 1])
    ends[low] = place
  }
  const kept = new Set<number>()
  for (let place = ends.at(-1); place !== undefined; place = previous.get(place)) kept.add(place)
  return kept
}

/** Adds the removed items and the places that were left, each behind what it stood behind. */
function putBack(
  steps: readonly Step[],
  length: number,
  partners: readonly (number | undefined)[],
  inPlace: ReadonlySet<number>,
): Step[] {
  const nowOf = new Map<number, number>()
  for (const [now, old] of partners.entries()) if (old !== undefined) nowOf.set(old, now)
  /** The steps to add behind each later item; -1: before the first. */
  const behind = new Map<number, Step[]>()
  let anchor = -1
  for (let old = 0; old < length; old++) {
    const now = nowOf.get(old)
    if (now !== undefined && inPlace.has(now)) {
      anchor = now
      continue
    }
    const step: Step =
      now === undefined
        ? { is: 'removed', before: old, after: null }
        : { is: 'left', before: old, after: now }
    behind.set(anchor, [...(behind.get(anchor) ?? []), step])
  }
  return [...(behind.get(-1) ?? []), ...steps.flatMap((step, now) => [step, ...(behind.get(now) ?? [])])]
}

/**
 * The later list with one step taken back: an edited item is the earlier one again, an added one is gone, a removed
 * or moved one is back where it was.
 *
 * @returns null if there is nothing to take back at this step
 */
export function takeBackStep<T>(
  steps: readonly Step[],
  at: number,
  before: readonly T[],
  after: readonly T[],
): T[] | null {
  const wanted = steps[at]
  if (!wanted || wanted.is === 'same' || wanted.is === 'left') return null
  return steps.flatMap((step) => {
    const old = step.before === null ? [] : before.slice(step.before, step.before + 1)
    const now = step.after === null ? [] : after.slice(step.after, step.after + 1)
    if (step.is === 'left') return wanted.is === 'moved' && step.after === wanted.after ? old : []
    if (step !== wanted) return now
    return wanted.is === 'moved' ? [] : old
  })
}
