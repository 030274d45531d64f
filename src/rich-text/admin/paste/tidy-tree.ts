import {
  $createLineBreakNode,
  $createParagraphNode,
  $isDecoratorNode,
  $isElementNode,
  $isParagraphNode,
  $isRootNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { ALLOWED_CHILDREN, isAllowedNodeType } from '../../allowed-nodes'
import type { Report } from './left'
import { $tidyNode } from './tidy-node'

/**
 * Moves, changes or unwraps whatever the server would refuse, whatever its source: a paste, a drop, another
 * editor, a shortcut. Text is never lost, except struck-out text.
 *
 * @param parent an element, whose descendants are all checked
 * @param report receives what is removed
 */
export function $tidyTree(parent: ElementNode, report: Report): void {
  for (const child of parent.getChildren()) {
    if (!$tidyNode(child, report)) continue
    if (!isAllowedIn(child, parent)) $refit(child, parent)
    else if ($isElementNode(child)) $tidyTree(child, report)
  }
}

function isAllowedIn(child: LexicalNode, parent: LexicalNode): boolean {
  const place = parent.getType()
  const allowed: readonly string[] = isAllowedNodeType(place) ? ALLOWED_CHILDREN[place] : []
  return allowed.includes(child.getType())
}

/** The result is checked in the next round, since each change marks the root dirty again. */
function $refit(child: LexicalNode, parent: ElementNode): void {
  if ($isElementNode(child) && child.getType() !== 'table') {
    const inner = canHoldParagraphs(parent) ? $asParagraphs(child) : $asLine(child)
    for (const node of inner) child.insertBefore(node)
    child.remove()
  } else if (child.isInline() && parent.getType() === 'link') {
    parent.insertAfter(child)
  } else if ($isElementNode(child) || ($isDecoratorNode(child) && !child.isInline())) {
    $topLevel(parent).insertAfter(child)
  } else {
    child.remove()
  }
}

function canHoldParagraphs(parent: ElementNode): boolean {
  const place = parent.getType()
  return isAllowedNodeType(place) && ALLOWED_CHILDREN[place].some((type) => type === 'paragraph')
}

/** The blocks inside an element as they are, loose inline content between them wrapped into paragraphs. */
function $asParagraphs(element: ElementNode): LexicalNode[] {
  const blocks: LexicalNode[] = []
  for (const node of element.getChildren()) {
    const last = blocks.at(-1)
    if (!node.isInline() && !$isTextNode(node)) blocks.push(node)
    else if ($isParagraphNode(last)) last.append(node)
    else blocks.push($createParagraphNode().append(node))
  }
  return blocks
}

function $asLine(element: ElementNode): LexicalNode[] {
  const isFirst = element.getPreviousSibling() === null
  return isFirst || element.isInline()
    ? element.getChildren()
    : [$createLineBreakNode(), ...element.getChildren()]
}

function $topLevel(node: ElementNode): ElementNode {
  const parent = node.getParent()
  return parent === null || $isRootNode(parent) ? node : $topLevel(parent)
}
