import { createElement, Fragment, type ReactNode } from 'react'
import { BOLD, ITALIC } from './allowed-nodes'
import { nodeText } from './plain-text'
import { readLink } from './read-link'
import { leadsToWebsite } from './safe-href'
import { childNodes, type StoredNode } from './stored-node'

/** Slugs of the published articles that a text links to, by article id. */
export type LinkedSlugs = Record<number, string>

/** Whether a node flows within a line. Whatever is neither this nor a known block shows its words. */
export function isInline(node: StoredNode): boolean {
  return inlineTypes.has(node.type)
}

const inlineTypes = new Set(['text', 'linebreak', 'tab', 'link', 'autolink'])

/**
 * Renders nodes within a line. Never throws: an unknown node becomes its words.
 *
 * @param nodes in order
 * @param linkedSlugs a link to an article that is not among them becomes plain words
 */
export function renderInline(nodes: readonly StoredNode[], linkedSlugs: LinkedSlugs): ReactNode {
  // Spread instead of an array, because these nodes have nothing that could be a key.
  return createElement(Fragment, null, ...nodes.map((node) => renderInlineNode(node, linkedSlugs)))
}

function renderInlineNode(node: StoredNode, linkedSlugs: LinkedSlugs): ReactNode {
  switch (node.type) {
    case 'text':
      return renderText(node)
    case 'linebreak':
      return <br />
    case 'tab':
      return ' '
    case 'link':
      return renderLink(node, linkedSlugs)
    default:
      return childNodes(node).length > 0 ? renderInline(childNodes(node), linkedSlugs) : nodeText(node)
  }
}

function renderText(node: StoredNode): ReactNode {
  if (typeof node.text !== 'string') return null
  const format = typeof node.format === 'number' ? node.format : 0
  const slanted = (format & ITALIC) !== 0 ? <em>{node.text}</em> : node.text
  return (format & BOLD) !== 0 ? <strong>{slanted}</strong> : slanted
}

function renderLink(node: StoredNode, linkedSlugs: LinkedSlugs): ReactNode {
  const words = renderInline(
    childNodes(node).filter((child) => child.type !== 'link'),
    linkedSlugs,
  )
  if (nodeText(node) === '') return null
  const target = readLink(node)
  if (target.kind === 'address') {
    return (
      <a href={target.href} rel={leadsToWebsite(target.href) ? 'noopener' : undefined}>
        {words}
      </a>
    )
  }
  const slug = target.kind === 'article' ? linkedSlugs[target.id] : undefined
  return slug === undefined ? words : <a href={`/articles/${encodeURIComponent(slug)}`}>{words}</a>
}
