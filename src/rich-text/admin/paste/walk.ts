import { isInserted, isNoise, isTicked, reasonToLeaveOut, reportOn, reportPicture } from './left-out'
import { walkMath } from './math'
import { emojiOf, isCaptionOfPicture, isPicture, readPicture } from './picture'
import { readLook } from './read-look'
import { type Look, runOf } from './run'
import type { Sink } from './sink'

const blocks = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
  footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody
  tfoot thead tr ul`.split(/\s+/),
)

/**
 * Passes the content of a node of a pasted document to a sink, whatever tags it is wrapped in.
 *
 * @param look of the surrounding text
 */
export function walk(node: Node, look: Look, sink: Sink, keepsLines = false): void {
  for (const child of node.childNodes) {
    if (child.nodeType === child.TEXT_NODE) giveText(child.textContent ?? '', look, sink, keepsLines)
    else if (isElement(child)) giveElement(child, look, sink, keepsLines)
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
  if (name === 'img') {
    givePicture(element, around, sink)
    return
  }
  const look = enter(element, around)
  const isBlock = blocks.has(name)
  if (look === null) {
    if (isBlock) sink.border()
    return
  }
  if (sink.take(element, look)) return
  if (isBlock) sink.border()
  if (name === 'q') sink.text(runOf('“', look))
  if (name === 'math') walkMath(element, look, sink)
  else walk(element, look, sink, keepsLines || name === 'pre')
  if (name === 'q') sink.text(runOf('”', look))
  if (isBlock) sink.border()
  if (name === 'td' || name === 'th') sink.text(runOf(' ', look))
}

function givePicture(image: Element, look: Look, sink: Sink): void {
  const emoji = emojiOf(image)
  if (emoji !== null) sink.text(runOf(emoji, look))
  if (!isPicture(image) || reasonToLeaveOut(image) !== null) return
  const picture = readPicture(image)
  if (sink.picture?.(picture) !== true) reportPicture(image, picture, look.report)
}

/**
 * The formatting inside an element. Code that traverses an element without `walk` calls this first.
 *
 * @returns null if its text is not taken over; that is reported, unless it had none
 */
export function enter(element: Element, around: Look): Look | null {
  if (isTicked(element))
    reportOn(element, 'ticked', around.report, element.closest('li, p, td, label')?.textContent ?? '')
  if (isNoise(element) || isCaptionOfPicture(element)) return null
  const reason = reasonToLeaveOut(element)
  if (reason !== null) {
    reportOn(element, reason, around.report)
    return null
  }
  if (isInserted(element)) reportOn(element, 'inserted', around.report)
  return readLook(element, around)
}

function giveText(text: string, look: Look, sink: Sink, keepsLines: boolean): void {
  if (!keepsLines) {
    sink.text(runOf(text, look))
    return
  }
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) sink.lineBreak()
    sink.text(runOf(line, look))
  }
}
