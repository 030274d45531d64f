import { $getSelection, $isRangeSelection, type LexicalNode } from '@payloadcms/richtext-lexical/lexical'
import { $isListItemNode, $isListNode, type ListItemNode } from '@payloadcms/richtext-lexical/lexical/list'

/** Deeper lists are no help to a reader; a paste is held to the same (paste/list-html.ts). */
const DEEPEST = 5

/**
 * Moves the items of the selection one level in or out, inside an update of the editor.
 *
 * @returns false where the key is not ours: outside of lists, or outwards from the outermost level, so that the focus
 *   can leave the text
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
  // An item that only holds a list has no words of its own.
  return item && $isListNode(item.getFirstChild()) ? undefined : item
}

const depthOf = (item: ListItemNode) => item.getParents().filter($isListNode).length

/** The first item of a list has none that it could belong to: an empty one would be made for it. */
function $hasItemBefore(item: ListItemNode | undefined): boolean {
  return item?.getPreviousSibling() != null
}
