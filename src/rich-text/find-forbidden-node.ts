import { speak } from '@/design/panel-words'
import { forbiddenWords } from '@/design/panel-words/forbidden-nodes'
import {
  ALLOWED_CHILDREN,
  type AllowedNodeType,
  type BlockType,
  HEADING_TAGS,
  isAllowedNodeType,
  NOTE_CHILDREN,
  type REFERENCE_MARK,
  SUBSCRIPT,
  SUPERSCRIPT,
  TEXT_FORMATS,
} from './allowed-nodes'
import { type Reason, reasonAgainstBlock, reasonAgainstMark } from './forbidden-in-block'
import { innerNodes } from './read-block'
import { readLink } from './read-link'
import { asRecord, isStoredNode, type StoredNode } from './stored-node'

const DEEPEST = 20

/** PostgreSQL rejects both in jsonb (22P05 and 22P02), so they must be caught earlier. */
const UNSTORABLE = /\0|\p{Surrogate}/u

/**
 * Finds the first thing in a rich text that must not be stored.
 *
 * @param state client input of unknown shape; absence is fine, whether a text is required is checked elsewhere
 * @param language of the editor's account
 * @returns the reason as a message for editors, with the block number, or null
 */
export function findForbiddenNode(state: unknown, language?: string): string | null {
  if (state === null || state === undefined) return null
  const words = speak(forbiddenWords, language)
  const blocks = blocksOf(state)
  if (blocks === null) return words.noDocument
  for (const [index, block] of blocks.entries()) {
    const reason = reasonAgainst(block, 'root', 1)
    if (reason !== null) return words.inBlock(index + 1, reason(words))
  }
  return null
}

/**
 * Finds the first block or mark that a text of this kind does not take, such as a figure in a passage.
 *
 * @param refused block types
 * @returns the reason as a message for editors, with the block number, or null
 */
export function findMisplacedBlock(
  state: unknown,
  refused: readonly MisplacedType[],
  language?: string,
): string | null {
  const words = speak(forbiddenWords, language)
  for (const [index, block] of (blocksOf(state) ?? []).filter(isStoredNode).entries()) {
    const type = refused.find((each) => holds(block, each))
    if (type) return words.inBlock(index + 1, words.notHere(words.blocks[type]))
  }
  return null
}

export type MisplacedType = BlockType | typeof REFERENCE_MARK

const holds = (node: StoredNode, type: MisplacedType): boolean =>
  asRecord(node.fields)?.blockType === type || innerNodes(node).some((inner) => holds(inner, type))

function blocksOf(state: unknown): unknown[] | null {
  const root = typeof state === 'object' && state !== null && 'root' in state ? state.root : null
  return isStoredNode(root) && root.type === 'root' && Array.isArray(root.children) ? root.children : null
}

/** The same for the short text in a card or note: paragraphs and lists only. */
function reasonAgainstNote(state: unknown): Reason | null {
  if (state === null || state === undefined) return null
  const blocks = blocksOf(state)
  if (blocks === null) return (words) => words.noteWithoutRoot
  for (const block of blocks) {
    const isPlain = isStoredNode(block) && NOTE_CHILDREN.some((type) => type === block.type)
    const reason: Reason | null = isPlain ? reasonAgainst(block, 'root', 2) : (words) => words.noteIsPlain
    if (reason !== null) return reason
  }
  return null
}

function reasonAgainst(node: unknown, parent: AllowedNodeType, depth: number): Reason | null {
  if (!isStoredNode(node)) return (words) => words.noNode
  const { type } = node
  if (!isAllowedNodeType(type)) return (words) => words.unknownNode(type.slice(0, 40))
  const allowedHere: readonly string[] = ALLOWED_CHILDREN[parent]
  if (!allowedHere.includes(type)) return ({ names, wrongPlace }) => wrongPlace(names[type], names[parent])
  if (depth > DEEPEST) return (words) => words.tooDeep
  return reasonAgainstOwn(node, type) ?? reasonAgainstChildren(node, type, depth)
}

function reasonAgainstChildren(node: StoredNode, type: AllowedNodeType, depth: number): Reason | null {
  const { children } = node
  if (ALLOWED_CHILDREN[type].length === 0) {
    return children === undefined ? null : ({ names, takesNothing }) => takesNothing(names[type])
  }
  if (!Array.isArray(children)) return ({ names, noChildren }) => noChildren(names[type])
  for (const child of children) {
    const reason = reasonAgainst(child, type, depth + 1)
    if (reason !== null) return reason
  }
  return null
}

function reasonAgainstOwn(node: StoredNode, type: AllowedNodeType): Reason | null {
  switch (type) {
    case 'text':
      return reasonAgainstText(node)
    case 'heading':
      return HEADING_TAGS.some((tag) => tag === node.tag) ? null : (words) => words.heading
    case 'list':
      return isPlainList(node) ? null : (words) => words.list
    case 'link':
      return readLink(node).kind === 'none' ? (words) => words.link : null
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

function reasonAgainstCell({ headerState = 0, colSpan = 1, rowSpan = 1 }: StoredNode): Reason | null {
  const isNumber = (value: unknown, least: number, most: number) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most
  const isFine =
    isNumber(headerState, 0, 3) && isNumber(colSpan, 1, MOST_CELLS) && isNumber(rowSpan, 1, MOST_CELLS)
  return isFine ? null : (words) => words.cell(MOST_CELLS)
}

function reasonAgainstText(node: StoredNode): Reason | null {
  if (typeof node.text !== 'string') return (words) => words.notText
  if (UNSTORABLE.test(node.text)) return (words) => words.unstorable
  const format = node.format ?? 0
  return isTextFormat(format) ? null : (words) => words.format
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
