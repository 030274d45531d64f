import { asRecord } from '@/rich-text/stored-node'
import { escapeHtml } from '../html/escape-html'
import { attribute, pictureHtml, unknownCard } from './unknown-card'

/** Lexical's bits of a text's format. */
const [BOLD, ITALIC] = [1, 2]

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
      return wrap(node.listType === 'number' ? 'ol' : 'ul')
    case 'listitem':
      return wrap('li')
    case 'link':
      return `<a href="${attribute(node.url)}">${inner}</a>`
    case 'horizontalrule':
      return '<hr>'
    case 'image':
      return pictureHtml(node)
    case 'html':
      return String(node.html ?? '')
    default:
      return inner || unknownCard(type, node)
  }
}

function words({ text, format }: Record<string, unknown>): string {
  const bits = Number(format) || 0
  const plain = escapeHtml(String(text ?? ''))
  const strong = bits & BOLD ? `<strong>${plain}</strong>` : plain
  return bits & ITALIC ? `<em>${strong}</em>` : strong
}
