import type {
  SerializedHeadingNode,
  SerializedHorizontalRuleNode,
  SerializedLineBreakNode,
  SerializedLinkNode,
  SerializedListItemNode,
  SerializedListNode,
  SerializedParagraphNode,
  SerializedQuoteNode,
  SerializedTextNode,
} from '@payloadcms/richtext-lexical'
import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import { BOLD, ITALIC, LINKED_COLLECTION } from './allowed-nodes'

type InlineNode = SerializedTextNode | SerializedLinkNode | SerializedLineBreakNode
type BlockNode =
  | SerializedParagraphNode
  | SerializedHeadingNode
  | SerializedListNode
  | SerializedQuoteNode
  | SerializedHorizontalRuleNode

/** Words within a line: a string stands for plain text. */
export type Inline = string | InlineNode

const element = { direction: null, format: '', indent: 0, version: 1 } as const

/** A rich text as Payload stores it, made of blocks. */
export function root(...blocks: BlockNode[]): SerializedEditorState {
  return { root: { ...element, type: 'root', children: blocks } }
}

/** Words, plain or bold or italic. */
export function text(words: string, style: { bold?: boolean; italic?: boolean } = {}): SerializedTextNode {
  const format = (style.bold ? BOLD : 0) | (style.italic ? ITALIC : 0)
  return { type: 'text', text: words, format, detail: 0, mode: 'normal', style: '', version: 1 }
}

/** A line break within a block. */
export function lineBreak(): SerializedLineBreakNode {
  return { type: 'linebreak', version: 1 }
}

/** A paragraph. */
export function paragraph(...content: Inline[]): SerializedParagraphNode {
  const children = content.map(asNode)
  const textFormat = children.find((node) => node.type === 'text')?.format ?? 0
  return { ...element, type: 'paragraph', children, textFormat, textStyle: '' }
}

/** A heading; level 1 is the page's own title, so it begins at 2. */
export function heading(level: 2 | 3 | 4, ...content: Inline[]): SerializedHeadingNode {
  return { ...element, type: 'heading', tag: `h${level}`, children: content.map(asNode) }
}

/** A bulleted or numbered list; an item is its words, in one piece or several. */
export function list(ordered: boolean, items: readonly (Inline | readonly Inline[])[]): SerializedListNode {
  return {
    ...element,
    type: 'list',
    listType: ordered ? 'number' : 'bullet',
    tag: ordered ? 'ol' : 'ul',
    start: 1,
    children: items.map((item, index) => listItem([item].flat(), index + 1)),
  }
}

/** A quotation. */
export function quote(...content: Inline[]): SerializedQuoteNode {
  return { ...element, type: 'quote', children: content.map(asNode) }
}

/** A section break. */
export function hr(): SerializedHorizontalRuleNode {
  return { type: 'horizontalrule', version: 1 }
}

/**
 * A link to an address.
 *
 * @param url beginning with https:, http:, mailto: or tel:
 */
export function link(url: string, ...content: (string | SerializedTextNode)[]): SerializedLinkNode {
  return linkNode({ linkType: 'custom', newTab: false, url }, content)
}

/** A link to an article of this site, by its id. */
export function articleLink(id: number, ...content: (string | SerializedTextNode)[]): SerializedLinkNode {
  const doc = { relationTo: LINKED_COLLECTION, value: id }
  return linkNode({ linkType: 'internal', newTab: false, doc }, content)
}

function linkNode(fields: SerializedLinkNode['fields'], content: Inline[]): SerializedLinkNode {
  return { ...element, type: 'link', version: 3, id: newNodeId(), fields, children: content.map(asNode) }
}

/** Payload names link nodes with 24 hexadecimal digits, unique within a text. */
function newNodeId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function listItem(content: readonly Inline[], value: number): SerializedListItemNode {
  return { ...element, type: 'listitem', checked: undefined, value, children: content.map(asNode) }
}

function asNode(content: Inline): InlineNode {
  return typeof content === 'string' ? text(content) : content
}
