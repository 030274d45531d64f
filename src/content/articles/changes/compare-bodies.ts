import { nodeText } from '@/rich-text/plain-text'
import { innerNodes, readBlock } from '@/rich-text/read-block'
import { ownNodes, type StoredNode, type StoredState } from '@/rich-text/stored-node'
import { contentItem } from './block-item'
import { compareSequence, type Step, takeBackStep } from './compare-sequence'
import { type MergedBlock, mergeBlock } from './merge-block'

/** One block of a compared text. */
export type BlockStep = {
  is: Step['is']
  /** Its number among the steps, by which it can be taken back. */
  at: number
  before: StoredNode | null
  after: StoredNode | null
  /** Both versions in one; null where they are the same, or better shown one after the other. */
  merged: MergedBlock | null
  /** A moved block whose words have also changed. */
  isEdited: boolean
  /** An empty paragraph: nothing that a reader sees. */
  isBlank: boolean
}

/** Compares two texts block by block. */
export function compareBodies(before: StoredState, after: StoredState): BlockStep[] {
  const [olds, news] = [ownNodes(before), ownNodes(after)]
  return compareSequence(olds.map(contentItem), news.map(contentItem)).map((step, at) => {
    const old = step.before === null ? null : (olds[step.before] ?? null)
    const now = step.after === null ? null : (news[step.after] ?? null)
    const isEdited = step.is === 'changed' || (step.is === 'moved' && step.isEdited)
    const shown = step.is === 'removed' || step.is === 'left' ? old : now
    return {
      is: step.is,
      at,
      before: old,
      after: now,
      merged: isEdited && old && now ? mergeBlock(old, now) : null,
      isEdited: step.is === 'moved' && step.isEdited,
      isBlank: shown === null || isBlank(shown),
    }
  })
}

const isBlank = (node: StoredNode) =>
  node.type !== 'horizontalrule' &&
  !readBlock(node) &&
  nodeText(node) === '' &&
  innerNodes(node).every(isBlank)

/**
 * A text with one step taken back.
 *
 * @param at of the step
 * @returns null if there is no such step
 */
export function takeBackBlock(before: StoredState, after: StoredState, at: number): StoredState | null {
  const [olds, news] = [ownNodes(before), ownNodes(after)]
  const steps = compareSequence(olds.map(contentItem), news.map(contentItem))
  const children = takeBackStep(steps, at, olds, news)
  const base = after ?? before
  return children && base ? ({ ...base, root: { ...base.root, children } } as StoredState) : null
}

/** How many blocks of a text were changed in which way. */
export type BlockCounts = { changed: number; added: number; removed: number; moved: number; cells: number }

/** Counts what a reader would notice. A table counts by its cells where only some of them differ. */
export function countSteps(steps: readonly BlockStep[]): BlockCounts {
  const counts: BlockCounts = { changed: 0, added: 0, removed: 0, moved: 0, cells: 0 }
  for (const { is, merged, isBlank } of steps) {
    if (isBlank || is === 'same' || is === 'left') continue
    if (is === 'changed' && merged && merged.cells > 0) counts.cells += merged.cells
    else counts[is] += 1
  }
  return counts
}
