import { createElement, Fragment, type ReactNode } from 'react'
import { WithCalls } from '@/design/CallLink'
import { BOLD, ITALIC } from './allowed-nodes'
import { marked } from './comparison'
import { nodeText } from './plain-text'
import { referenceOf } from './read-block'
import { readLink } from './read-link'
import { leadsToWebsite } from './safe-href'
import { scriptOf } from './script-text'
import { childNodes, type StoredNode } from './stored-node'
import { citationId, referenceId, type TextContext } from './text-context'

/** Whether a node is inline. Whatever is neither inline nor a known block renders its text. */
export function isInline(node: StoredNode): boolean {
  return inlineTypes.has(node.type)
}

const inlineTypes = new Set(['text', 'linebreak', 'tab', 'link', 'autolink', 'inlineBlock'])

/**
 * Renders inline nodes. Never throws: an unknown node renders its text.
 *
 * @param nodes in order
 * @param context a link to an article that it does not contain becomes plain text
 */
export function renderInline(nodes: readonly StoredNode[], context: TextContext): ReactNode {
  // Spread instead of an array, because these nodes have nothing to use as a key.
  return createElement(
    Fragment,
    null,
    ...nodes.map((node) => marked(renderInlineNode(node, context), context.marks?.get(node))),
  )
}

function renderInlineNode(node: StoredNode, context: TextContext): ReactNode {
  switch (node.type) {
    case 'text':
      return renderText(node, context)
    case 'linebreak':
      return <br />
    case 'tab':
      return ' '
    case 'link':
      return renderLink(node, context)
    case 'inlineBlock':
      return renderMark(node, context)
    default:
      return childNodes(node).length > 0 ? renderInline(childNodes(node), context) : nodeText(node)
  }
}

/** A mark whose reference was deleted is omitted. */
function renderMark(node: StoredNode, { references, cited, words }: TextContext): ReactNode {
  const number = references[referenceOf(node) ?? '']
  if (number === undefined) return null
  const place = (cited.get(number) ?? 0) + 1
  cited.set(number, place)
  return (
    <sup>
      <a href={`#${referenceId(number)}`} id={citationId(number, place)} aria-label={words.reference(number)}>
        [{number}]
      </a>
    </sup>
  )
}

const scriptTags = { super: 'sup', sub: 'sub' } as const

function renderText(node: StoredNode, { emergencyNumber }: TextContext): ReactNode {
  if (typeof node.text !== 'string') return null
  const format = typeof node.format === 'number' ? node.format : 0
  const script = scriptOf(node)
  const words =
    script === null ? (
      <WithCalls text={node.text} number={emergencyNumber} />
    ) : (
      createElement(scriptTags[script], null, node.text)
    )
  const slanted = (format & ITALIC) !== 0 ? <em>{words}</em> : words
  return (format & BOLD) !== 0 ? <strong>{slanted}</strong> : slanted
}

function renderLink(node: StoredNode, context: TextContext): ReactNode {
  const words = renderInline(
    childNodes(node).filter((child) => child.type !== 'link'),
    // A link within a link is none.
    { ...context, emergencyNumber: '' },
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
  const slug = target.kind === 'article' ? context.linkedSlugs[target.id] : undefined
  return slug === undefined ? words : <a href={`/articles/${encodeURIComponent(slug)}`}>{words}</a>
}
