import { createElement, Fragment, type ReactNode } from 'react'
import { headingLevel, isShownHeading, outline } from './outline'
import { nodeText } from './plain-text'
import { isInline, type LinkedSlugs, renderInline } from './render-inline'
import { childNodes, type StoredNode, type StoredState, topNodes } from './stored-node'

type RichTextProps = {
  state: StoredState
  /** Slugs of published articles by id; a link to any other article becomes plain words. */
  linkedSlugs?: LinkedSlugs
  /** The ids of `outline(state, …)`, in order; needed only where the page reserves ids of its own. */
  headingIds?: readonly string[]
}

/**
 * Renders a rich text as semantic HTML, without hooks and without code for the browser.
 * Nothing stored can break it: a node that is not allowed shows its words, an empty one nothing.
 */
export function RichText({ state, linkedSlugs = {}, headingIds }: RichTextProps): ReactNode {
  const ids = (headingIds ?? outline(state).map((entry) => entry.id)).values()
  const renderTopBlock = (node: StoredNode) =>
    isShownHeading(node)
      ? createElement(
          `h${headingLevel(node)}`,
          { id: ids.next().value },
          renderInline(childNodes(node), linkedSlugs),
        )
      : renderBlock(node, linkedSlugs)
  return renderFlow(topNodes(state), linkedSlugs, renderTopBlock)
}

/** Renders blocks, and gathers words that stand between them into paragraphs. */
function renderFlow(
  nodes: readonly StoredNode[],
  linkedSlugs: LinkedSlugs,
  renderOne = (node: StoredNode) => renderBlock(node, linkedSlugs),
): ReactNode {
  const blocks: ReactNode[] = []
  let line: StoredNode[] = []
  const endLine = () => {
    blocks.push(renderParagraph(line, linkedSlugs))
    line = []
  }
  for (const node of nodes) {
    if (isInline(node)) {
      line.push(node)
    } else {
      endLine()
      blocks.push(renderOne(node))
    }
  }
  endLine()
  return createElement(Fragment, null, ...blocks)
}

function renderBlock(node: StoredNode, linkedSlugs: LinkedSlugs): ReactNode {
  if (node.type === 'horizontalrule') return <hr />
  if (nodeText(node) === '') return null
  switch (node.type) {
    case 'list':
      return renderList(node, linkedSlugs)
    case 'quote':
      return <blockquote>{renderFlow(childNodes(node), linkedSlugs)}</blockquote>
    case 'paragraph':
      return renderParagraph(childNodes(node), linkedSlugs)
    default:
      return <p>{nodeText(node)}</p>
  }
}

function renderParagraph(nodes: readonly StoredNode[], linkedSlugs: LinkedSlugs): ReactNode {
  const isEmpty = nodes.every((node) => nodeText(node) === '')
  return isEmpty ? null : <p>{renderInline(nodes, linkedSlugs)}</p>
}

function renderList(list: StoredNode, linkedSlugs: LinkedSlugs): ReactNode {
  const items = listItems(list).map((nodes) =>
    createElement(
      'li',
      null,
      ...nodes.map((node) =>
        node.type === 'list' ? renderList(node, linkedSlugs) : renderInline([node], linkedSlugs),
      ),
    ),
  )
  if (list.listType !== 'number') return createElement('ul', null, ...items)
  const start = Number.isSafeInteger(list.start) && list.start !== 1 ? Number(list.start) : undefined
  return createElement('ol', { start }, ...items)
}

/**
 * The contents of a list's items. Lexical keeps a nested list in an item of its own after the one
 * that it belongs to; in HTML it belongs inside that one, else an empty bullet is drawn.
 */
function listItems(list: StoredNode): StoredNode[][] {
  const items: StoredNode[][] = []
  for (const item of childNodes(list)) {
    const nodes = item.type === 'listitem' ? childNodes(item) : [item]
    const previous = items.at(-1)
    if (nodeText(item) === '') continue
    if (previous !== undefined && nodes.every((node) => node.type === 'list')) previous.push(...nodes)
    else items.push([...nodes])
  }
  return items
}
