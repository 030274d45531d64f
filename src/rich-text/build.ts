import type {
  SerializedBlockNode,
  SerializedHeadingNode,
  SerializedHorizontalRuleNode,
  SerializedInlineBlockNode,
  SerializedLineBreakNode,
  SerializedLinkNode,
  SerializedListItemNode,
  SerializedListNode,
  SerializedParagraphNode,
  SerializedQuoteNode,
  SerializedTextNode,
} from '@payloadcms/richtext-lexical'
import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import {
  BOLD,
  type CareLevel,
  ITALIC,
  LINKED_COLLECTION,
  REFERENCE_MARK,
  SUBSCRIPT,
  SUPERSCRIPT,
} from './allowed-nodes'
import type { Script } from './script-text'

type InlineNode =
  | SerializedTextNode
  | SerializedLinkNode
  | SerializedLineBreakNode
  | SerializedInlineBlockNode
export type BlockNode =
  | SerializedParagraphNode
  | SerializedHeadingNode
  | SerializedListNode
  | SerializedQuoteNode
  | SerializedHorizontalRuleNode
  | SerializedBlockNode
  | SerializedTableNode

type SerializedTableNode = typeof element & { type: 'table'; children: object[] }

/** Inline content: a string is plain text. */
export type Inline = string | InlineNode

const element = { direction: null, format: '', indent: 0, version: 1 } as const

/** A rich text as Payload stores it, built from blocks. */
export function root(...blocks: BlockNode[]): SerializedEditorState {
  return { root: { ...element, type: 'root', children: blocks } }
}

type Style = { bold?: boolean; italic?: boolean; script?: Script }

const scripts: Record<Script, number> = { super: SUPERSCRIPT, sub: SUBSCRIPT }

/** Text, plain or bold, italic, superscript, subscript. */
export function text(words: string, style: Style = {}): SerializedTextNode {
  const raised = style.script ? scripts[style.script] : 0
  const format = (style.bold ? BOLD : 0) | (style.italic ? ITALIC : 0) | raised
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

/** A heading; level 1 is the page's own title, so levels start at 2. */
export function heading(level: 2 | 3 | 4, ...content: Inline[]): SerializedHeadingNode {
  return { ...element, type: 'heading', tag: `h${level}`, children: content.map(asNode) }
}

/**
 * A bulleted or numbered list; an item is inline content, in one piece or several, or a list: it belongs to the item
 * before it.
 *
 * @param start the number of the first item
 */
export function list(
  ordered: boolean,
  items: readonly (Inline | readonly Inline[] | SerializedListNode)[],
  start = 1,
): SerializedListNode {
  let value = start
  return {
    ...element,
    type: 'list',
    listType: ordered ? 'number' : 'bullet',
    tag: ordered ? 'ol' : 'ul',
    start,
    children: items.map((item) => {
      const content = [item].flat() as (Inline | SerializedListNode)[]
      const isInner = content.some((each) => typeof each !== 'string' && each.type === 'list')
      return listItem(content, isInner ? value : value++)
    }),
  }
}

/** A quotation: words, or paragraphs and lists. */
export function quote(
  ...content: (Inline | SerializedParagraphNode | SerializedListNode)[]
): SerializedQuoteNode {
  return { ...element, type: 'quote', children: content.map(asNode) }
}

/** A section break. */
export function hr(): SerializedHorizontalRuleNode {
  return { type: 'horizontalrule', version: 1 }
}

/**
 * A link to a URL.
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

/** A care card: its heading is the call to action. */
export function careCard(level: CareLevel, title: string, ...content: BlockNode[]): SerializedBlockNode {
  return blockNode({ blockType: 'careCard', level, heading: title, body: root(...content) })
}

/** Key facts for the reader to remember. */
export function keyFacts(title: string, facts: readonly string[]): SerializedBlockNode {
  return blockNode({
    blockType: 'keyFacts',
    title,
    facts: facts.map((fact) => ({ id: newNodeId(), text: fact })),
  })
}

/** A remark set apart from the text. */
export function insetNote(...content: BlockNode[]): SerializedBlockNode {
  return blockNode({ blockType: 'insetNote', body: root(...content) })
}

/** A picture with its caption, by the id of its media document. */
export function figure(image: number, caption: string, credit = ''): SerializedBlockNode {
  return blockNode({ blockType: 'figure', image, caption, credit })
}

/** A passage by its id, with the text that is shown of it. */
export function passage(id: number, ...content: BlockNode[]): SerializedBlockNode {
  return blockNode({ blockType: 'passage', passage: id, body: content.length > 0 ? root(...content) : null })
}

/** A reference mark for the reference with this key. */
export function referenceMark(reference: string): SerializedInlineBlockNode {
  const fields = { id: newNodeId(), blockName: '', blockType: REFERENCE_MARK, reference }
  return { type: 'inlineBlock', version: 1, fields }
}

/** A table whose first row contains the column headers. */
export function table(rows: readonly (readonly string[])[]): SerializedTableNode {
  return tableOf(
    rows.map((cells, row) =>
      cells.map((words) => ({ header: row === 0 ? 'column' : null, content: [paragraph(words)] })),
    ),
  )
}

/** `header`: of its column, of its row, or none. */
export type Cell = {
  header: 'column' | 'row' | null
  content: (SerializedParagraphNode | SerializedListNode)[]
  colSpan?: number
  rowSpan?: number
}

const HEADER_STATES = { column: 1, row: 2 } as const

/** A table of cells with any content that a cell may have. */
export function tableOf(rows: readonly (readonly Cell[])[]): SerializedTableNode {
  const children = rows.map((cells) => ({
    ...element,
    type: 'tablerow',
    children: cells.map(({ header, content, colSpan = 1, rowSpan = 1 }) => ({
      ...element,
      type: 'tablecell',
      headerState: header === null ? 0 : HEADER_STATES[header],
      colSpan,
      rowSpan,
      backgroundColor: null,
      children: content.length > 0 ? content : [paragraph()],
    })),
  }))
  return { ...element, type: 'table', children }
}

function blockNode(fields: { blockType: string } & Record<string, unknown>): SerializedBlockNode {
  return { type: 'block', version: 2, format: '', fields: { id: newNodeId(), blockName: '', ...fields } }
}

function linkNode(fields: SerializedLinkNode['fields'], content: Inline[]): SerializedLinkNode {
  return { ...element, type: 'link', version: 3, id: newNodeId(), fields, children: content.map(asNode) }
}

/** Payload names link nodes with 24 hexadecimal digits, unique within a text. */
function newNodeId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function listItem(content: readonly (Inline | SerializedListNode)[], value: number): SerializedListItemNode {
  return { ...element, type: 'listitem', checked: undefined, value, children: content.map(asNode) }
}

function asNode<Node extends { type: string }>(content: string | Node): Node | SerializedTextNode {
  return typeof content === 'string' ? text(content) : content
}
