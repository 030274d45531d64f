import { isNoise, readLook } from './read-look'
import type { Look, Run } from './run'

const blocks = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
  footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody
  tfoot thead tr ul`.split(/\s+/),
)

/** Receives what a pasted document holds, in order. */
export type Sink = {
  text(run: Run): void
  lineBreak(): void
  /** A block begins or ends here. */
  border(): void
  /** Takes an element as a whole; where it does not (false), its content comes piece by piece. */
  take(element: Element, look: Look): boolean
}

/**
 * Hands the content of a node of a pasted document to a sink, whatever tags it is wrapped in.
 *
 * @param look of the words around it
 */
export function walk(node: Node, look: Look, sink: Sink, keepsLines = false): void {
  for (const child of node.childNodes) {
    if (child.nodeType === child.TEXT_NODE) giveText(child.textContent ?? '', look, sink, keepsLines)
    else if (isElement(child) && !isNoise(child)) giveElement(child, look, sink, keepsLines)
  }
}

/** Whether a node is an element. */
export function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE
}

function giveElement(element: Element, around: Look, sink: Sink, keepsLines: boolean): void {
  const name = element.localName
  if (name === 'br') {
    sink.lineBreak()
    return
  }
  const look = readLook(element, around)
  if (sink.take(element, look)) return
  const isBlock = blocks.has(name)
  if (isBlock) sink.border()
  walk(element, look, sink, keepsLines || name === 'pre')
  if (isBlock) sink.border()
  if (name === 'td' || name === 'th') sink.text({ ...look, text: ' ' })
}

function giveText(text: string, look: Look, sink: Sink, keepsLines: boolean): void {
  if (!keepsLines) {
    sink.text({ ...look, text })
    return
  }
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) sink.lineBreak()
    sink.text({ ...look, text: line })
  }
}
