import { bagOf, wordLikeness } from '../word-likeness'
import { canonicalJson } from '../workflow/content-fields'
import { mergeSequence, type SequenceRules } from './merge-sequence'

type Row = Record<string, unknown>
type TextNode = { children?: TextNode[]; text?: unknown; [key: string]: unknown }
type TextState = { root: TextNode & { children: TextNode[] } }

/** A merged value, or null if two people changed the same thing. */
export type Merged = { value: unknown } | null

/** Whether two values of a field are equal. The editor creates an empty paragraph for no text at all. */
export const sameValue = (name: string, one: unknown, other: unknown): boolean =>
  comparable(name, one) === comparable(name, other)

const comparable = (name: string, value: unknown) => canonicalJson(isEmptyText(value) ? null : value, name)

const isEmptyText = (value: unknown) =>
  isText(value) &&
  value.root.children.every(({ type, children }) => type === 'paragraph' && !children?.length)

/**
 * Three-way merge of two edits of one field: array rows, text blocks and group fields individually, everything
 * else as a whole.
 *
 * @param name of the field
 * @param base the common ancestor
 * @returns null if both changed the same thing in different ways
 */
export function mergeField(name: string, base: unknown, mine: unknown, theirs: unknown): Merged {
  if (sameValue(name, mine, theirs) || sameValue(name, mine, base)) return { value: theirs }
  if (sameValue(name, theirs, base)) return { value: mine }
  if (isText(base) && isText(mine) && isText(theirs)) return mergeText(base, mine, theirs)
  if (isList(base) && isList(mine) && isList(theirs))
    return mergeList(name, base ?? [], mine ?? [], theirs ?? [])
  if (isRow(base) && isRow(mine) && isRow(theirs)) return mergeRow(base, mine, theirs)
  return null
}

/** Cell by cell; what only one side has is taken from it. */
function mergeRow(base: Row, mine: Row, theirs: Row): Merged {
  const merged: Row = {}
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const cell = mergeField(key, base[key], mine[key], theirs[key])
    if (cell === null) return null
    merged[key] = cell.value
  }
  return { value: merged }
}

function mergeList(name: string, base: unknown[], mine: unknown[], theirs: unknown[]): Merged {
  const value = mergeSequence(base, mine, theirs, listRules(name))
  return value === null ? null : { value }
}

const listRules = (name: string): SequenceRules<unknown> => ({
  // With its id, so that two rows with the same text stay separate.
  keyOf: (item) => `${isRow(item) ? item.id : ''} ${canonicalJson(item, name)}`,
  likeness: (before, after) => (isRow(before) && isRow(after) && before.id === after.id ? 1 : 0),
  mergeItem: (base, mine, theirs) => {
    if (!isRow(base) || !isRow(mine) || !isRow(theirs)) return null
    // Rows that are only in the same position are different rows, not edits of each other.
    if (mine.id !== base.id || theirs.id !== base.id) return null
    return mergeRow(base, mine, theirs)?.value ?? null
  },
})

function mergeText(base: TextState, mine: TextState, theirs: TextState): Merged {
  const children = mergeSequence(base.root.children, mine.root.children, theirs.root.children, blockRules)
  return children === null ? null : { value: { ...theirs, root: { ...theirs.root, children } } }
}

const blockRules: SequenceRules<TextNode> = {
  keyOf: (block) => canonicalJson(block, ''),
  likeness: (before, after) => {
    if (before.type !== after.type) return 0
    const words = wordsOf(before)
    return wordLikeness(bagOf(words), words.length, wordsOf(after))
  },
}

const wordsOf = (block: unknown): string[] => canonicalJson(block, '').match(/[\p{L}\p{N}]+/gu) ?? []

const isRow = (value: unknown): value is Row =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
const isList = (value: unknown): value is unknown[] | null | undefined =>
  value === null || value === undefined || Array.isArray(value)
const isText = (value: unknown): value is TextState =>
  isRow(value) && isRow(value.root) && Array.isArray(value.root.children)
