import { BLOCK_TYPES, type BlockType } from '@/rich-text/allowed-nodes'
import { inlineText } from '@/rich-text/plain-text'
import { type LinkTarget, readLink } from '@/rich-text/read-link'
import { childNodes, type StoredNode, type StoredState, topNodes } from '@/rich-text/stored-node'

/** A contiguous stretch of text. */
export type TextPart = {
  kind: 'heading' | 'paragraph' | 'item' | 'quote' | 'cell' | 'caption'
  text: string
  /** 2 to 4, for a heading between blocks; absent for anything else. */
  level?: number
}

export type LinkPart = { words: string; target: LinkTarget }
export type FigurePart = { image: number | null; caption: string }
export type CareCardPart = { level: string; heading: string; links: number }

/** The parts of a rich text, in reading order. */
export type BodyParts = {
  texts: TextPart[]
  links: LinkPart[]
  figures: FigurePart[]
  careCards: CareCardPart[]
  /** Reference keys of marks. */
  marks: string[]
}

type Kind = TextPart['kind']

const INLINE = ['text', 'linebreak', 'tab', 'link', 'autolink', 'inlineBlock']

/** The kind of text of an element; others inherit it. */
const KINDS: Record<string, Kind> = {
  heading: 'heading',
  listitem: 'item',
  quote: 'quote',
  tablecell: 'cell',
}

/** Reads a stored rich text, including blocks and their inner texts. Unknown nodes are skipped. */
export function readParts(state: StoredState): BodyParts {
  const parts: BodyParts = { texts: [], links: [], figures: [], careCards: [], marks: [] }
  readFlow(topNodes(state), 'paragraph', parts, true)
  return parts
}

function readFlow(nodes: StoredNode[], kind: Kind, parts: BodyParts, isTop: boolean): void {
  let line: StoredNode[] = []
  const endLine = () => {
    const text = inlineText(line).replace(/\s+/gu, ' ').trim()
    if (text !== '') parts.texts.push({ kind, text })
    for (const node of line) readInline(node, parts)
    line = []
  }
  for (const node of nodes) {
    if (INLINE.includes(node.type)) line.push(node)
    else {
      endLine()
      if (node.type === 'block') readBlock(node, parts)
      else if (node.type === 'heading' && isTop) {
        const start = parts.texts.length
        readFlow(childNodes(node), 'heading', parts, false)
        for (const part of parts.texts.slice(start)) part.level = Number(String(node.tag).slice(1)) || 2
      } else readFlow(childNodes(node), KINDS[node.type] ?? kind, parts, false)
    }
  }
  endLine()
}

function readBlock(node: StoredNode, parts: BodyParts): void {
  const fields = asRecord(node.fields)
  const linksBefore = parts.links.length
  const blockType: BlockType | undefined = BLOCK_TYPES.find((each) => each === fields.blockType)
  switch (blockType) {
    case 'careCard':
      addText(parts, 'heading', fields.heading)
      readFlow(topNodes(fields.body as StoredState), 'paragraph', parts, false)
      parts.careCards.push({
        level: asText(fields.level),
        heading: asText(fields.heading),
        links: parts.links.length - linksBefore,
      })
      return
    case 'keyFacts':
      addText(parts, 'heading', fields.title)
      for (const fact of Array.isArray(fields.facts) ? fields.facts : []) {
        addText(parts, 'item', asRecord(fact).text)
      }
      return
    case 'figure':
      addText(parts, 'caption', fields.caption)
      parts.figures.push({ image: idOf(fields.image), caption: asText(fields.caption) })
      return
    case 'insetNote':
    case 'passage':
      readFlow(topNodes(fields.body as StoredState), 'paragraph', parts, false)
      return
    default: {
      // A new block without a case here fails the type check.
      blockType satisfies undefined
    }
  }
}

function readInline(node: StoredNode, parts: BodyParts): void {
  if (node.type === 'link' || node.type === 'autolink') {
    parts.links.push({ words: inlineText([node]).trim(), target: readLink(node) })
  }
  if (node.type === 'inlineBlock') {
    const { blockType, reference } = asRecord(node.fields)
    if (blockType === 'referenceMark') parts.marks.push(asText(reference))
  }
  for (const child of childNodes(node)) readInline(child, parts)
}

function addText(parts: BodyParts, kind: Kind, value: unknown): void {
  const text = asText(value)
  if (text !== '') parts.texts.push({ kind, text })
}

const asText = (value: unknown) => (typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() : '')

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

function idOf(value: unknown): number | null {
  const id = asRecord(value).id ?? value
  return Number.isSafeInteger(id) && Number(id) > 0 ? Number(id) : null
}
