import {
  ALLOWED_CHILDREN,
  type AllowedNodeType,
  HEADING_TAGS,
  isAllowedNodeType,
  NOTE_CHILDREN,
  SUBSCRIPT,
  SUPERSCRIPT,
  TEXT_FORMATS,
} from './allowed-nodes'
import { reasonAgainstBlock, reasonAgainstMark } from './forbidden-in-block'
import { readLink } from './read-link'
import { isStoredNode, type StoredNode } from './stored-node'

const DEEPEST = 20

/** PostgreSQL rejects both in jsonb (22P05 and 22P02), so they must be caught earlier. */
const UNSTORABLE = /\0|\p{Surrogate}/u

const names: Record<AllowedNodeType, string> = {
  root: 'the text',
  paragraph: 'a paragraph',
  heading: 'a heading',
  quote: 'a quotation',
  list: 'a list',
  listitem: 'a list item',
  link: 'a link',
  text: 'words',
  linebreak: 'a line break',
  tab: 'a tab',
  horizontalrule: 'a section break',
  table: 'a table',
  tablerow: 'a row of a table',
  tablecell: 'a cell of a table',
  block: 'a block',
  inlineBlock: 'a reference mark',
}

/**
 * Finds the first thing in a rich text that must not be stored.
 *
 * @param state client input of unknown shape; absence is fine, whether a text is required is checked elsewhere
 * @returns the reason as a message for editors, with the block number, or null
 */
export function findForbiddenNode(state: unknown): string | null {
  if (state === null || state === undefined) return null
  const blocks = blocksOf(state)
  if (blocks === null) return 'The text must be a rich-text document with a root.'
  for (const [index, block] of blocks.entries()) {
    const reason = reasonAgainst(block, 'root', 1)
    if (reason !== null) return `Block ${index + 1}: ${reason}.`
  }
  return null
}

function blocksOf(state: unknown): unknown[] | null {
  const root = typeof state === 'object' && state !== null && 'root' in state ? state.root : null
  return isStoredNode(root) && root.type === 'root' && Array.isArray(root.children) ? root.children : null
}

/** The same for the short text in a card or note: paragraphs and lists only. */
function reasonAgainstNote(state: unknown): string | null {
  if (state === null || state === undefined) return null
  const blocks = blocksOf(state)
  if (blocks === null) return 'its text must be a rich-text document with a root'
  for (const block of blocks) {
    const isPlain = isStoredNode(block) && NOTE_CHILDREN.some((type) => type === block.type)
    const reason = isPlain ? reasonAgainst(block, 'root', 2) : 'it may hold paragraphs and lists only'
    if (reason !== null) return reason
  }
  return null
}

function reasonAgainst(node: unknown, parent: AllowedNodeType, depth: number): string | null {
  if (!isStoredNode(node)) return 'something that is no node stands here'
  const { type } = node
  if (!isAllowedNodeType(type)) return `a node of the type "${type.slice(0, 40)}" is not allowed`
  const allowedHere: readonly string[] = ALLOWED_CHILDREN[parent]
  if (!allowedHere.includes(type)) return `${names[type]} cannot stand directly in ${names[parent]}`
  if (depth > DEEPEST) return 'it is nested too deeply'
  return reasonAgainstOwn(node, type) ?? reasonAgainstChildren(node, type, depth)
}

function reasonAgainstChildren(node: StoredNode, type: AllowedNodeType, depth: number): string | null {
  const { children } = node
  if (ALLOWED_CHILDREN[type].length === 0) {
    return children === undefined ? null : `${names[type]} cannot hold anything`
  }
  if (!Array.isArray(children)) return `${names[type]} has no list of children`
  for (const child of children) {
    const reason = reasonAgainst(child, type, depth + 1)
    if (reason !== null) return reason
  }
  return null
}

function reasonAgainstOwn(node: StoredNode, type: AllowedNodeType): string | null {
  switch (type) {
    case 'text':
      return reasonAgainstText(node)
    case 'heading':
      return HEADING_TAGS.some((tag) => tag === node.tag) ? null : 'a heading must be h2, h3 or h4'
    case 'list':
      return isPlainList(node) ? null : 'a list must be bulleted or numbered'
    case 'link':
      return readLink(node).kind === 'none'
        ? 'a link must lead to an article or to an address that begins with https://, http://, mailto: or tel:'
        : null
    case 'tablecell':
      return reasonAgainstCell(node)
    case 'block':
      return reasonAgainstBlock(node.fields, reasonAgainstNote)
    case 'inlineBlock':
      return reasonAgainstMark(node.fields)
    default:
      return null
  }
}

const MOST_CELLS = 50

function reasonAgainstCell({ headerState = 0, colSpan = 1, rowSpan = 1 }: StoredNode): string | null {
  const isNumber = (value: unknown, least: number, most: number) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most
  const isFine =
    isNumber(headerState, 0, 3) && isNumber(colSpan, 1, MOST_CELLS) && isNumber(rowSpan, 1, MOST_CELLS)
  return isFine ? null : `a cell spans 1 to ${MOST_CELLS} columns and rows`
}

function reasonAgainstText(node: StoredNode): string | null {
  if (typeof node.text !== 'string') return 'words must be text'
  if (UNSTORABLE.test(node.text)) return 'the words hold a character that cannot be stored'
  const format = node.format ?? 0
  return isTextFormat(format) ? null : 'words may be bold, italic, superscript or subscript and nothing else'
}

function isTextFormat(format: unknown): boolean {
  const bits = Number(format)
  const isKnown = Number.isInteger(format) && bits >= 0 && (bits & TEXT_FORMATS) === bits
  return isKnown && (bits & (SUPERSCRIPT | SUBSCRIPT)) !== (SUPERSCRIPT | SUBSCRIPT)
}

function isPlainList(node: StoredNode): boolean {
  return (
    (node.listType === 'bullet' && node.tag === 'ul') || (node.listType === 'number' && node.tag === 'ol')
  )
}
