import { $getSelection, $isRangeSelection, type LexicalNode } from '@payloadcms/richtext-lexical/lexical'
import { $isListItemNode, $isListNode, type ListItemNode } from '@payloadcms/richtext-lexical/lexical/list'

/** Deeper lists do not help readers; pasting has the same limit (paste/list-html.ts). */
const DEEPEST = 5

/**
 * Indents or outdents the selected items by one level, inside an editor update.
 *
 * @returns false if the key is not handled: outside lists, or outdenting the outermost level, so that the focus
 * can leave the text
 */
export function $indentList(isOutwards: boolean): boolean {
  const items = $selectedItems()
  if (items.length === 0) return false
  const depth = Math.max(...items.map(depthOf))
  if (isOutwards) {
    if (depth === 1) return false
    for (const item of items) if (item.getIndent() > 0) item.setIndent(item.getIndent() - 1)
  } else if (depth < DEEPEST && $hasItemBefore(items[0])) {
    for (const item of items) item.setIndent(item.getIndent() + 1)
  }
  return true
}

function $selectedItems(): ListItemNode[] {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return []
  const items = selection.getNodes().flatMap((node) => $itemOf(node) ?? [])
  return [...new Map(items.map((item) => [item.getKey(), item])).values()]
}

function $itemOf(node: LexicalNode): ListItemNode | undefined {
  const item = [node, ...node.getParents()].find($isListItemNode)
  // An item that only contains a list has no text of its own.
  return item && $isListNode(item.getFirstChild()) ? undefined : item
}

const depthOf = (item: ListItemNode) => item.getParents().filter($isListNode).length

/** The first item of a list has no possible parent: an empty one would be created for it. */
function $hasItemBefore(item: ListItemNode | undefined): boolean {
  return item?.getPreviousSibling() != null
}
