import { readBlock } from './read-block'
import { scriptOf, scriptText } from './script-text'
import { childNodes, type StoredNode, type StoredState, topNodes } from './stored-node'

/**
 * The text of a node and its descendants, on one line.
 *
 * @returns trimmed text with single spaces; a line break counts as a space
 */
export function nodeText(node: StoredNode): string {
  return inlineText([node]).replace(/\s+/gu, ' ').trim()
}

/**
 * The plain text of a rich text, for search and descriptions.
 *
 * @returns blocks separated by a blank line, list items by a line break; empty blocks omitted
 */
export function plainText(state: StoredState): string {
  return topNodes(state)
    .map(blockText)
    .filter((text) => text !== '')
    .join('\n\n')
}

function blockText(node: StoredNode): string {
  if (node.type === 'list') return listLines(node).join('\n')
  if (node.type === 'table') return childNodes(node).map(rowText).join('\n')
  const block = readBlock(node)
  if (!block) return nodeText(node)
  switch (block.type) {
    case 'careCard':
      return [block.heading, ...block.body.map(blockText)].filter((text) => text !== '').join('\n')
    case 'keyFacts':
      return [...(block.title ? [block.title] : []), ...block.facts].join('\n')
    case 'insetNote':
    case 'passage':
      return block.body.map(blockText).join('\n')
    case 'figure':
      return block.caption
  }
}

const rowText = (row: StoredNode) => childNodes(row).map(nodeText).join(' | ')

/**
 * The beginning of a text, on one line: its first non-empty paragraph, else the first other part that is not a
 * heading; empty if there is none.
 */
export function firstWords(state: StoredState): string {
  const parts = topNodes(state).filter((node) => node.type !== 'heading')
  const paragraphs = parts.filter((node) => node.type === 'paragraph')
  return (
    [...paragraphs.map(nodeText), ...parts.map(blockText)]
      .find((text) => text !== '')
      ?.replace(/\s+/gu, ' ') ?? ''
  )
}

/** The children of these are visually separate, so their text must not run together. */
const SEPARATED = new Set(['list', 'quote', 'table', 'tablerow', 'tablecell'])

function rawText(node: StoredNode): string {
  if (typeof node.text === 'string') return node.text
  if (node.type === 'linebreak' || node.type === 'tab') return ' '
  const children = childNodes(node)
  return SEPARATED.has(node.type)
    ? children.map((child) => inlineText([child])).join(' ')
    : inlineText(children)
}

/**
 * The text of consecutive nodes, with superscripts and subscripts in plain-text notation; white space unchanged.
 */
export function inlineText(nodes: readonly StoredNode[]): string {
  let written = ''
  let run = ''
  for (const [index, node] of nodes.entries()) {
    const script = scriptOf(node)
    const next = nodes[index + 1]
    run += rawText(node)
    // One exponent may consist of several nodes, such as a partly bold one.
    if (script !== null && next !== undefined && scriptOf(next) === script) continue
    written += script === null ? run : scriptText(run, script)
    run = ''
  }
  return written
}

function listLines(list: StoredNode): string[] {
  return childNodes(list).flatMap((item) => {
    const children = childNodes(item)
    const own = nodeText({ type: 'listitem', children: children.filter((child) => child.type !== 'list') })
    const nested = children.filter((child) => child.type === 'list').flatMap(listLines)
    return own === '' ? nested : [own, ...nested]
  })
}
