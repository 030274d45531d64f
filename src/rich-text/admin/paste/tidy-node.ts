import { $isBlockNode, $isLinkNode } from '@payloadcms/richtext-lexical/client'
import {
  $isElementNode,
  $isParagraphNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type TextNode,
} from '@payloadcms/richtext-lexical/lexical'
import { $isListNode } from '@payloadcms/richtext-lexical/lexical/list'
import { $isHeadingNode, $isQuoteNode } from '@payloadcms/richtext-lexical/lexical/rich-text'
import { BOLD, HEADING_TAGS, ITALIC } from '../../allowed-nodes'
import { readBlock } from '../../read-block'
import { readLink } from '../../read-link'

/** What PostgreSQL cannot store. */
const UNSTORABLE = /\0|\p{Surrogate}/gu

/**
 * Takes from a node what is not stored: looks other than bold and italic, alignment, indents, odd heading levels,
 * check boxes, links to refused addresses; and blocks of another site.
 *
 * @returns false where the node had to go; its words stand in its place
 */
export function $tidyNode(node: LexicalNode): boolean {
  if ($isTextNode(node)) $tidyText(node)
  if ($isLinkNode(node) && readLink({ type: 'link', fields: node.getFields() }).kind === 'none') {
    for (const child of node.getChildren()) node.insertBefore(child)
    node.remove()
    return false
  }
  if ($isBlockNode(node) && readBlock({ type: 'block', fields: node.getFields() }) === null) {
    node.remove()
    return false
  }
  if ($isElementNode(node)) $tidyElement(node)
  return true
}

function $tidyText(node: TextNode): void {
  if (node.isComposing()) return
  const format = node.getFormat() & (BOLD | ITALIC)
  if (node.getFormat() !== format) node.setFormat(format)
  if (node.getStyle() !== '') node.setStyle('')
  const words = node.getTextContent()
  const storable = words.replace(UNSTORABLE, '')
  if (node.isSimpleText() && words !== storable) node.setTextContent(storable)
}

function $tidyElement(node: ElementNode): void {
  if (node.getFormatType() !== '') node.setFormat('')
  const canIndent = $isParagraphNode(node) || $isHeadingNode(node) || $isQuoteNode(node)
  if (canIndent && node.getIndent() > 0) node.setIndent(0)
  if ($isHeadingNode(node) && !HEADING_TAGS.some((tag) => tag === node.getTag())) {
    node.setTag(node.getTag() === 'h1' ? 'h2' : 'h4')
  }
  if ($isListNode(node) && node.getListType() === 'check') node.setListType('bullet')
}
