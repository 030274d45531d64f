import { createElement, Fragment, type ReactNode } from 'react'
import { contentLang } from '@/design/content-language'
import { stringsFor } from '@/design/strings'
import { headingLevel, isShownHeading, outline } from './outline'
import { ownDirection } from './own-direction'
import { nodeText } from './plain-text'
import { renderBlockOfOurs } from './render-block'
import { isInline, renderInline } from './render-inline'
import { renderList } from './render-list'
import { renderTable } from './render-table'
import { childNodes, type StoredNode, type StoredState, topNodes } from './stored-node'
import type { TextContext } from './text-context'

type RichTextProps = {
  state: StoredState
  /** The ids from `outline(state, …)`, in order; only needed if the page reserves ids itself. */
  headingIds?: readonly string[]
  /** Of the text around it, such as the level of a care card. */
  language?: string
  /** Of the text itself, if different. */
  textLanguage?: string
} & Partial<Omit<TextContext, 'words' | 'wordsLang'>>

/**
 * Renders rich text as semantic HTML, without hooks or client code. No stored content can break it: a disallowed
 * node renders its text, an empty one nothing.
 */
export function RichText({
  state,
  headingIds,
  language = 'en',
  textLanguage,
  ...known
}: RichTextProps): ReactNode {
  const ids = (headingIds ?? outline(state).map((entry) => entry.id)).values()
  const context: TextContext = {
    linkedSlugs: {},
    pictures: {},
    references: {},
    emergencyNumber: '',
    cardIds: new Set(),
    level: 1,
    cited: new Map(),
    ...known,
    words: stringsFor(language).richText,
    wordsLang: textLanguage && contentLang(textLanguage, language),
  }
  const renderTopBlock = (node: StoredNode) => {
    if (!isShownHeading(node)) return renderBlock(node, context)
    context.level = headingLevel(node)
    return createElement(
      `h${context.level}`,
      { id: ids.next().value, dir: ownDirection(node) },
      renderInline(childNodes(node), context),
    )
  }
  return renderFlow(topNodes(state), context, renderTopBlock)
}

/** Renders blocks, and wraps loose inline content between them into paragraphs. */
function renderFlow(
  nodes: readonly StoredNode[],
  context: TextContext,
  renderOne = (node: StoredNode) => renderBlock(node, context),
): ReactNode {
  const blocks: ReactNode[] = []
  let line: StoredNode[] = []
  const endLine = () => {
    blocks.push(renderParagraph(line, context))
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

function renderBlock(node: StoredNode, context: TextContext): ReactNode {
  if (node.type === 'horizontalrule') return <hr />
  if (node.type === 'block') return renderBlockOfOurs(node, context, renderFlow)
  if (nodeText(node) === '') return null
  switch (node.type) {
    case 'list':
      return renderList(node, context)
    case 'table':
      return renderTable(node, context, renderFlow)
    case 'quote':
      return <blockquote dir={ownDirection(node)}>{renderFlow(childNodes(node), context)}</blockquote>
    case 'paragraph':
      return renderParagraph(childNodes(node), context)
    default:
      return <p dir={ownDirection(node)}>{nodeText(node)}</p>
  }
}

function renderParagraph(nodes: readonly StoredNode[], context: TextContext): ReactNode {
  const isEmpty = nodes.every((node) => nodeText(node) === '')
  return isEmpty ? null : <p dir={ownDirection(...nodes)}>{renderInline(nodes, context)}</p>
}
