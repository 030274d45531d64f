import { enclosed, type Mark, withoutSigns } from '@/rich-text/comparison'
import { readBlock } from '@/rich-text/read-block'
import { isInline } from '@/rich-text/render-inline'
import { asRecord, childNodes, type StoredNode } from '@/rich-text/stored-node'
import { contentItem, keyOf } from './block-item'
import { compareSequence, type SequenceItem } from './compare-sequence'
import { mergedText, wordsOf } from './compare-words'
import { mergeInline } from './merge-inline'

/** Two versions of a block in one. */
export type MergedBlock = {
  node: StoredNode
  /** The inline nodes that were added or removed. */
  marks: Map<object, Mark>
  /** Cells of a table that differ. */
  cells: number
  /** Whether the words are the same, and only their form, a link or a level has changed. */
  isOnlyForm: boolean
}

type Merge = Pick<MergedBlock, 'marks' | 'cells'> & {
  hasNewWords: boolean
  /** Whether a block within a passage was added, removed or changed its kind: no words in it could be marked. */
  hasOtherBlock: boolean
}

/**
 * Merges two versions of a block into one that shows what was added and what was removed.
 *
 * @returns null if they are better shown one after the other, such as two pictures
 */
export function mergeBlock(before: StoredNode, after: StoredNode): MergedBlock | null {
  if (before.type !== after.type) return null
  const merge: Merge = { marks: new Map(), cells: 0, hasNewWords: false, hasOtherBlock: false }
  const node = before.type === 'block' ? mergeFields(before, after, merge) : mergeNode(before, after, merge)
  if (!node || merge.hasOtherBlock) return null
  const { marks, cells, hasNewWords } = merge
  return { node, marks, cells, isOnlyForm: !hasNewWords }
}

/** A block with fields: its texts are merged, a change of its level or picture shows both. */
function mergeFields(before: StoredNode, after: StoredNode, merge: Merge): StoredNode | null {
  const [old, now] = [readBlock(before), readBlock(after)]
  if (!old || !now || old.type !== now.type) return null
  const text = (one: string, other: string) => {
    if (one !== other) merge.hasNewWords = true
    return mergedText(one, other)
  }
  const withFields = (fields: object) => ({ ...after, fields: { ...asRecord(after.fields), ...fields } })
  const body = (one: StoredNode[], other: StoredNode[]) => ({
    root: { type: 'root', children: mergeChildren(one, other, merge) },
  })
  if (old.type === 'careCard' && now.type === 'careCard') {
    if (old.level !== now.level) return null
    return withFields({ heading: text(old.heading, now.heading), body: body(old.body, now.body) })
  }
  if (old.type === 'insetNote' && now.type === 'insetNote')
    return withFields({ body: body(old.body, now.body) })
  if (old.type === 'passage' && now.type === 'passage') {
    return old.passage === now.passage ? withFields({ body: body(old.body, now.body) }) : null
  }
  if (old.type === 'figure' && now.type === 'figure') {
    if (old.image !== now.image) return null
    return withFields({ caption: text(old.caption, now.caption), credit: text(old.credit, now.credit) })
  }
  if (old.type === 'keyFacts' && now.type === 'keyFacts') {
    const facts = mergeTexts(old.facts, now.facts).map((fact) => ({ text: fact }))
    if (old.facts.join('\n') !== now.facts.join('\n')) merge.hasNewWords = true
    return withFields({ title: text(old.title, now.title), facts })
  }
  return null
}

/** Two lists of texts in one, such as key points. */
export function mergeTexts(before: readonly string[], after: readonly string[]): string[] {
  const item = (text: string): SequenceItem => ({
    key: text,
    kind: '',
    words: wordsOf(text).map((word) => word.trim()),
  })
  return compareSequence(before.map(item), after.map(item)).map((step) => {
    const old = step.before === null ? '' : (before[step.before] ?? '')
    const now = step.after === null ? '' : (after[step.after] ?? '')
    if (step.is === 'same') return withoutSigns(now)
    if (step.is === 'changed') return mergedText(old, now)
    return step.is === 'removed' || step.is === 'left' ? enclosed(old, 'removed') : enclosed(now, 'added')
  })
}

const mergeNode = (before: StoredNode, after: StoredNode, merge: Merge): StoredNode => ({
  ...after,
  children: mergeChildren(childNodes(before), childNodes(after), merge),
})

/** Consecutive inline nodes as one item, so that a list item may contain a line and a list. */
const LINE = 'line'

function inLines(nodes: readonly StoredNode[]): StoredNode[] {
  const items: StoredNode[] = []
  let line: StoredNode[] | null = null
  for (const node of nodes) {
    if (!isInline(node)) line = null
    else if (!line) {
      line = []
      items.push({ type: LINE, children: line })
    }
    if (line) line.push(node)
    else items.push(node)
  }
  return items
}

function mergeChildren(
  before: readonly StoredNode[],
  after: readonly StoredNode[],
  merge: Merge,
): StoredNode[] {
  const [olds, news] = [inLines(before), inLines(after)]
  // Cells of one row belong together by their column.
  const isRow = olds.length === news.length && [...olds, ...news].every(({ type }) => type === 'tablecell')
  const [onlyOld, onlyNew] = [olds[0], news[0]]
  const isOne = olds.length === 1 && news.length === 1 && onlyOld?.type === onlyNew?.type
  const steps =
    isRow || isOne
      ? news.map((_, index) => ({ is: 'changed' as const, before: index, after: index }))
      : compareSequence(olds.map(contentItem), news.map(contentItem))
  const merged = steps.flatMap((step) => {
    const old = step.before === null ? undefined : olds[step.before]
    const now = step.after === null ? undefined : news[step.after]
    if (step.is === 'same') return now ?? []
    if (step.is === 'changed') return old && now ? mergePair(old, now, merge) : []
    if (step.is === 'removed' || step.is === 'left') return old ? markAll(old, 'removed', merge) : []
    return now ? markAll(now, 'added', merge) : []
  })
  return merged.flatMap((node) => (node.type === LINE ? childNodes(node) : node))
}

function mergePair(before: StoredNode, after: StoredNode, merge: Merge): StoredNode {
  if (keyOf(before) === keyOf(after)) return after
  if (after.type === 'tablecell') merge.cells += 1
  if (after.type === 'block') return mergeFields(before, after, merge) ?? markAll(after, 'added', merge)
  if (after.type !== LINE) return mergeNode(before, after, merge)
  const line = mergeInline(childNodes(before), childNodes(after))
  for (const [node, mark] of line.marks) merge.marks.set(node, mark)
  if (line.hasNewWords) merge.hasNewWords = true
  return { ...after, children: line.nodes }
}

/** A whole part that was added or removed: its inline nodes are marked, so that its structure stays valid HTML. */
function markAll(node: StoredNode, mark: Mark, merge: Merge): StoredNode {
  if (node.type === 'tablecell') merge.cells += 1
  if (node.type === 'block') merge.hasOtherBlock = true
  const children = childNodes(node)
  const copy =
    children.length > 0
      ? { ...node, children: children.map((child) => markAll(child, mark, merge)) }
      : { ...node }
  if (children.length === 0 && isInline(node)) {
    merge.marks.set(copy, mark)
    merge.hasNewWords = true
  }
  return copy
}
