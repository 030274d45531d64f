import { createElement, type ReactNode } from 'react'
import { ownDirection } from './own-direction'
import { nodeText } from './plain-text'
import { renderInline } from './render-inline'
import { childNodes, type StoredNode } from './stored-node'
import type { TextContext } from './text-context'

/** A bulleted or numbered list with its nested lists. */
export function renderList(list: StoredNode, context: TextContext): ReactNode {
  const items = listItems(list).map((nodes) =>
    createElement(
      'li',
      { dir: ownDirection(...nodes) },
      ...nodes.map((node) =>
        node.type === 'list' ? renderList(node, context) : renderInline([node], context),
      ),
    ),
  )
  if (list.listType !== 'number') return createElement('ul', { dir: ownDirection(list) }, ...items)
  const start = Number.isSafeInteger(list.start) && list.start !== 1 ? Number(list.start) : undefined
  return createElement('ol', { start, dir: ownDirection(list) }, ...items)
}

/**
 * The contents of a list's items. Lexical stores a nested list in a separate item after its parent; in HTML it
 * belongs inside the parent, otherwise an empty bullet is rendered.
 */
function listItems(list: StoredNode): StoredNode[][] {
  const items: StoredNode[][] = []
  for (const item of childNodes(list)) {
    const nodes = item.type === 'listitem' ? childNodes(item) : [item]
    const previous = items.at(-1)
    if (nodeText(item) === '') continue
    if (previous !== undefined && nodes.every((node) => node.type === 'list')) previous.push(...nodes)
    else items.push([...nodes])
  }
  return items
}
