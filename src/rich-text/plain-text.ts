import { childNodes, type StoredNode, type StoredState, topNodes } from './stored-node'

/**
 * The words of one node and all inside it, on one line.
 *
 * @returns text with single blanks, trimmed; a line break counts as a blank
 */
export function nodeText(node: StoredNode): string {
  return rawText(node).replace(/\s+/gu, ' ').trim()
}

/**
 * The words of a rich text, for search and descriptions.
 *
 * @returns blocks separated by a blank line, list items by a line end; empty blocks left out
 */
export function plainText(state: StoredState): string {
  return topNodes(state)
    .map((node) => (node.type === 'list' ? listLines(node).join('\n') : nodeText(node)))
    .filter((text) => text !== '')
    .join('\n\n')
}

/** The words of the first paragraph that has any, on one line; empty where there is none. */
export function firstParagraph(state: StoredState): string {
  return (
    topNodes(state)
      .filter((node) => node.type === 'paragraph')
      .map(nodeText)
      .find((text) => text !== '') ?? ''
  )
}

function rawText(node: StoredNode): string {
  if (typeof node.text === 'string') return node.text
  if (node.type === 'linebreak') return ' '
  const separator = node.type === 'list' || node.type === 'quote' ? ' ' : ''
  return childNodes(node).map(rawText).join(separator)
}

function listLines(list: StoredNode): string[] {
  return childNodes(list).flatMap((item) => {
    const children = childNodes(item)
    const own = nodeText({ type: 'listitem', children: children.filter((child) => child.type !== 'list') })
    const nested = children.filter((child) => child.type === 'list').flatMap(listLines)
    return own === '' ? nested : [own, ...nested]
  })
}
