import { safeHref } from '../safe-href'
import { joinWordLists } from './join-word-lists'

/** What says nothing to a reader, with all inside it. */
const DROPPED =
  'style,script,meta,link,title,img,picture,svg,video,audio,iframe,object,input,button,select,template'
const RENAMED: Record<string, string> = {
  B: 'strong',
  I: 'em',
  CITE: 'em',
  H1: 'h2',
  H5: 'h4',
  H6: 'h4',
  TH: 'th',
}
/** Kept under their own name; all others are taken away from around their content. */
const KEPT = new Set([
  'P',
  'H2',
  'H3',
  'H4',
  'UL',
  'OL',
  'LI',
  'BLOCKQUOTE',
  'HR',
  'TABLE',
  'TBODY',
  'TR',
  'TD',
  'TH',
  'A',
  'STRONG',
  'EM',
  'BR',
])
const BLOCKS = 'p,h1,h2,h3,h4,h5,h6,ul,ol,blockquote,hr,table,div,section,article,pre'
const PARAGRAPHS = new Set(['DIV', 'SECTION', 'ARTICLE', 'PRE', 'DD', 'DT', 'FIGCAPTION'])

/**
 * HTML as Word, Google Docs or a web page puts it on the clipboard, reduced to what our texts are made of.
 *
 * @returns a document with p, h2 to h4, lists, quotations, tables, links, strong and em, and nothing else
 */
export function cleanHtml(html: string): Document {
  const source = new DOMParser().parseFromString(html, 'text/html')
  joinWordLists(source)
  for (const element of source.querySelectorAll(DROPPED)) element.remove()
  for (const table of source.querySelectorAll('table table')) table.replaceWith(table.textContent ?? '')
  const clean = document.implementation.createHTMLDocument('')
  clean.body.append(...[...source.body.childNodes].flatMap((node) => copy(node, clean)))
  for (const element of clean.body.querySelectorAll('p,h2,h3,h4,li,strong,em,a')) {
    if (element.textContent?.trim() === '') element.remove()
  }
  return clean
}

function copy(node: Node, clean: Document): Node[] {
  if (node.nodeType === Node.TEXT_NODE) {
    const text = (node.textContent ?? '').replace(/[\s\u00a0]+/gu, ' ')
    return text === '' ? [] : [clean.createTextNode(text)]
  }
  if (!(node instanceof Element)) return []
  const inner = () => [...node.childNodes].flatMap((child) => copy(child, clean))
  const name = nameFor(node)
  if (name === null) return emphasised(node, inner(), clean)
  const made = clean.createElement(name)
  if (name === 'a') {
    const href = safeHref(node.getAttribute('href'))
    if (href === null) return inner()
    made.setAttribute('href', href)
  }
  for (const span of ['colspan', 'rowspan']) {
    const value = node.getAttribute(span)
    if (/^t[dh]$/.test(name) && value && /^[1-9]\d?$/.test(value)) made.setAttribute(span, value)
  }
  made.append(...inner())
  return [made]
}

/** The name of the element to make; null where only its content stays. */
function nameFor(element: Element): string | null {
  const { tagName } = element
  if (tagName === 'B' && isNormalWeight(element)) return null
  // A paragraph inside an item or a cell would become a block where only a line may stand.
  if (tagName === 'P' && element.closest('li')) return null
  const renamed = RENAMED[tagName] ?? tagName
  if (KEPT.has(renamed.toUpperCase())) return renamed.toLowerCase()
  const isLine = PARAGRAPHS.has(tagName) && !element.querySelector(BLOCKS) && !element.closest('li,p,td,th')
  return isLine ? 'p' : null
}

const styleOf = (element: Element) => (element instanceof HTMLElement ? element.style : null)
/** Google Docs wraps everything in such a <b>. */
const isNormalWeight = (element: Element) => /^(?:normal|400)$/.test(styleOf(element)?.fontWeight ?? '')

/** Word processors say bold and italic by the style of a span. */
function emphasised(element: Element, content: Node[], clean: Document): Node[] {
  const style = styleOf(element)
  if (!style || element.tagName !== 'SPAN' || content.length === 0) return content
  const wrap = (name: string, nodes: Node[]) => {
    const made = clean.createElement(name)
    made.append(...nodes)
    return [made]
  }
  const isBold = /^(?:bold|bolder|[6-9]00)$/.test(style.fontWeight)
  const slanted = style.fontStyle === 'italic' ? wrap('em', content) : content
  return isBold ? wrap('strong', slanted) : slanted
}
