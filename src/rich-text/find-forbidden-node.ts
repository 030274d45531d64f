import {
  ALLOWED_CHILDREN,
  type AllowedNodeType,
  BOLD,
  HEADING_TAGS,
  ITALIC,
  isAllowedNodeType,
} from './allowed-nodes'
import { readLink } from './read-link'
import { isStoredNode, type StoredNode } from './stored-node'

const DEEPEST = 20

/** PostgreSQL refuses both in jsonb (22P05 and 22P02), so they must not get that far. */
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
}

/**
 * Looks for the first thing in a rich text that must not be stored.
 *
 * @param state what a client sent, of unknown shape; none at all is no offence, whether one is required is another question
 * @returns the reason in words an editor understands, with the number of the block, or null where all is well
 */
export function findForbiddenNode(state: unknown): string | null {
  if (state === null || state === undefined) return null
  const root = typeof state === 'object' && state !== null && 'root' in state ? state.root : null
  if (!isStoredNode(root) || root.type !== 'root' || !Array.isArray(root.children)) {
    return 'The text must be a rich-text document with a root.'
  }
  for (const [index, block] of root.children.entries()) {
    const reason = reasonAgainst(block, 'root', 1)
    if (reason !== null) return `Block ${index + 1}: ${reason}.`
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
    default:
      return null
  }
}

function reasonAgainstText(node: StoredNode): string | null {
  if (typeof node.text !== 'string') return 'words must be text'
  if (UNSTORABLE.test(node.text)) return 'the words hold a character that cannot be stored'
  const format = node.format ?? 0
  return format === 0 || format === BOLD || format === ITALIC || format === (BOLD | ITALIC)
    ? null
    : 'words may be bold or italic and nothing else'
}

function isPlainList(node: StoredNode): boolean {
  return (
    (node.listType === 'bullet' && node.tag === 'ul') || (node.listType === 'number' && node.tag === 'ol')
  )
}
