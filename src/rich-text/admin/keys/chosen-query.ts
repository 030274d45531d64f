import {
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type NodeKey,
} from '@payloadcms/richtext-lexical/lexical'

/** A text node whose caret stands behind a query of the menu, such as `/Tab`, and the words around it. */
export type TypedQuery = { key: NodeKey; before: string; after: string }

const QUERY = /(?:^|[\s(])(\/[^\s/]*)$/u

/** The query before the caret, or null where there is none; inside an editor read or update. */
export function $typedQuery(): TypedQuery | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
  const node = selection.anchor.getNode()
  if (!$isTextNode(node)) return null
  const text = node.getTextContent()
  const { offset } = selection.anchor
  const query = QUERY.exec(text.slice(0, offset))?.[1]
  if (query === undefined) return null
  return { key: node.getKey(), before: text.slice(0, offset - query.length), after: text.slice(offset) }
}

/**
 * Leaves the words around a query and nothing of the query itself, inside an editor update.
 *
 * Payload's menu removes as many letters as the query had when React last drew the menu. On a busy computer that is
 * some letters ago: the first letters of the query then stay in the text, or words before it are removed.
 */
export function $removeQuery({ key, before, after }: TypedQuery): void {
  const node = $getNodeByKey(key)
  if (!$isTextNode(node)) {
    const selection = $getSelection()
    if (before !== '' && $isRangeSelection(selection)) selection.insertText(before)
    return
  }
  const text = node.getTextContent()
  if (text === before + after) return
  if (before + after === '') {
    node.remove()
    return
  }
  node.setTextContent(before + after)
  node.select(before.length, before.length)
}
