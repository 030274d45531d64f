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
import { HEADING_TAGS, STRUCK_OUT, SUBSCRIPT, SUPERSCRIPT, TEXT_FORMATS } from '../../allowed-nodes'
import { readBlock } from '../../read-block'
import { readLink } from '../../read-link'
import type { Report } from './left'

/** Characters that PostgreSQL cannot store. */
const UNSTORABLE = /\0|\p{Surrogate}/gu

/**
 * Removes from a node what is not stored: unsupported formats, alignment, indents, unsupported heading levels,
 * check boxes, links to refused URLs; and another site's blocks.
 *
 * @param report receives text that is removed with its format: struck-out text must not come back as text
 * @returns false if the node was removed; its text replaces it, unless it was struck out
 */
export function $tidyNode(node: LexicalNode, report: Report): boolean {
  if ($isTextNode(node) && (node.getFormat() & STRUCK_OUT) !== 0) {
    report({
      kind: 'struck',
      words: node.getTextContent(),
      after: node.getPreviousSibling()?.getTextContent() ?? '',
    })
    node.remove()
    return false
  }
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
  const known = node.getFormat() & TEXT_FORMATS
  const format = (known & SUPERSCRIPT) !== 0 ? known & ~SUBSCRIPT : known
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
