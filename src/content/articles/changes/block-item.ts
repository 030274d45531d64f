import { asRecord, childNodes, type StoredNode } from '@/rich-text/stored-node'
import { canonicalJson } from '../workflow/content-fields'
import type { SequenceItem } from './compare-sequence'
import { wordsOf } from './compare-words'

/** Equal content has equal keys. */
export const keyOf = (node: StoredNode): string => canonicalJson(node, '')

/** A block, row, cell or list item as compareSequence needs it. */
export function contentItem(node: StoredNode): SequenceItem {
  const key = keyOf(node)
  return { key, kind: kindOf(node), words: contentWords(node) }
}

const kindOf = (node: StoredNode): string => `${node.type} ${String(asRecord(node.fields)?.blockType ?? '')}`

/** The words of a node, and the ids of pictures and references in it. */
function contentWords(node: StoredNode): string[] {
  if (typeof node.text === 'string') return wordsOf(node.text).map((word) => word.trim())
  const block = node.type === 'block' || node.type === 'inlineBlock' ? asRecord(node.fields) : undefined
  return [...(block ? wordsIn(block) : []), ...childNodes(node).flatMap(contentWords)]
}

function wordsIn(value: unknown, name = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => wordsIn(item))
  const record = asRecord(value)
  if (record) {
    if (typeof record.type === 'string' && name !== '') return contentWords(record as StoredNode)
    return Object.entries(record).flatMap(([key, inner]) =>
      key === 'id' || key === 'blockType' ? [] : wordsIn(inner, key),
    )
  }
  return typeof value === 'string' || typeof value === 'number'
    ? wordsOf(String(value)).map((word) => word.trim())
    : []
}
