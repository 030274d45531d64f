import { readBlock } from './read-block'
import { scriptOf, scriptText } from './script-text'
import { childNodes, type StoredNode, type StoredState, topNodes } from './stored-node'

/**
 * The words of one node and all inside it, on one line.
 *
 * @returns text with single blanks, trimmed; a line break counts as a blank
 */
export function nodeText(node: StoredNode): string {
  return inlineText([node]).replace(/\s+/gu, ' ').trim()
}

/**
 * The words of a rich text, for search and descriptions.
 *
 * @returns blocks separated by a blank line, list items by a line end; empty blocks left out
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
      return block.body.map(blockText).join('\n')
    case 'figure':
      return block.caption
  }
}

const rowText = (row: StoredNode) => childNodes(row).map(nodeText).join(' | ')

/**
 * How a text begins, on one line: the words of its first paragraph that has any, else of the first other part that is
 * no heading; empty where there is none.
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

/** What stands in these comes one below or beside the other, so their words must not run together. */
const SEPARATED = new Set(['list', 'quote', 'table', 'tablerow', 'tablecell'])

function rawText(node: StoredNode): string {
  if (typeof node.text === 'string') return node.text
  if (node.type === 'linebreak' || node.type === 'tab') return ' '
  const children = childNodes(node)
  return SEPARATED.has(node.type)
    ? children.map((child) => inlineText([child])).join(' ')
    : inlineText(children)
}

/** The words of nodes that follow one another, raised and lowered ones written as text can; blanks as they are. */
export function inlineText(nodes: readonly StoredNode[]): string {
  let written = ''
  let run = ''
  for (const [index, node] of nodes.entries()) {
    const script = scriptOf(node)
    const next = nodes[index + 1]
    run += rawText(node)
    // One exponent may be several nodes, such as one that is bold in part.
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
