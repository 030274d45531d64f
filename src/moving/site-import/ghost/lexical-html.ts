import { asRecord } from '@/rich-text/stored-node'
import { escapeHtml } from '../html/escape-html'
import { cardHtml } from './card-html'
import { attribute } from './unknown-card'

/** Lexical's bits of a text's format. */
const FORMATS: [bit: number, tag: string][] = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [32, 'sub'],
  [64, 'sup'],
]

/** Deeper than any real text; a recursion has to end. */
const DEEPEST = 100

/** The HTML of a text that Ghost's editor stores as Lexical; empty if it is none. */
export function lexicalHtml(value: unknown, depth = 0): string {
  const node = asRecord(asRecord(value)?.root ?? value)
  if (!node || depth > DEEPEST) return ''
  const inner = (Array.isArray(node.children) ? node.children : [])
    .map((child) => lexicalHtml(child, depth + 1))
    .join('')
  const wrap = (tag: string) => `<${tag}>${inner}</${tag}>`
  const type = String(node.type)
  switch (type) {
    case 'root':
      return inner
    case 'text':
    case 'extended-text':
      return words(node)
    case 'linebreak':
      return '<br>'
    case 'paragraph':
      return wrap('p')
    case 'heading':
    case 'extended-heading':
      return wrap(/^h[1-6]$/u.test(String(node.tag)) ? String(node.tag) : 'h2')
    case 'quote':
    case 'extended-quote':
    case 'aside':
      return wrap('blockquote')
    case 'list':
      if (node.listType !== 'number') return wrap('ul')
      return `<ol start="${Number(node.start) || 1}">${inner}</ol>`
    case 'listitem':
      return wrap('li')
    case 'link':
    case 'autolink':
      return `<a href="${attribute(node.url)}">${inner}</a>`
    case 'tab':
      return ' '
    // Ghost's editor puts them around a mention while it is written.
    case 'zwnj':
    case 'at-link-search':
      return ''
    default:
      return inner || (typeof node.text === 'string' ? words(node) : cardHtml(type, node))
  }
}

function words({ text, format }: Record<string, unknown>): string {
  const bits = Number(format) || 0
  return FORMATS.reduce(
    (html, [bit, tag]) => (bits & bit ? `<${tag}>${html}</${tag}>` : html),
    escapeHtml(String(text ?? '')),
  )
}
