import { scriptText } from '../../script-text'
import type { LeftKind, Report } from './left'
import { isNoteMark } from './note-mark'
import { ownScript } from './read-look'
import { readStyle } from './read-style'

const noise = new Set(
  `annotation annotation-xml applet area audio base button canvas col colgroup datalist embed head iframe img input
  link map meta meter noscript object optgroup option progress script select style svg template textarea title
  video xml`.split(/\s+/),
)

const WORDS_SHOWN = 200
const WORDS_BEFORE = 40

/** Whether an element has no visible text, such as a picture, a control or Word's own markers. */
export function isNoise(element: Element): boolean {
  return (
    noise.has(element.localName) || readStyle(element).get('mso-list') === 'ignore' || isSpokenTwice(element)
  )
}

/** KaTeX formulas occur twice: as MathML for screen readers, and rendered. */
const isSpokenTwice = (element: Element) => /\bkatex-html\b/u.test(classOf(element))

/**
 * Why an element's text is removed; null if it is kept. Struck-out or hidden applies to everything inside: no
 * inner style can undo it.
 */
export function reasonToLeaveOut(element: Element): LeftKind | null {
  if (isStruck(element)) return 'struck'
  if (isHidden(element)) return 'hidden'
  if (isComment(element)) return 'comment'
  return isNoteMark(element) ? 'noteMark' : null
}

function isStruck(element: Element): boolean {
  const style = readStyle(element)
  const line = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`
  const double = style.get('text-line-through') ?? 'none'
  return (
    /^(?:s|strike|del)$/u.test(element.localName) ||
    line.includes('line-through') ||
    double !== 'none' ||
    /\bmsoDel\b/u.test(classOf(element))
  )
}

function isHidden(element: Element): boolean {
  const style = readStyle(element)
  return (
    element.hasAttribute('hidden') ||
    style.get('display') === 'none' ||
    style.get('visibility') === 'hidden' ||
    style.get('mso-hide') === 'all'
  )
}

function isComment(element: Element): boolean {
  const isWords = readStyle(element).get('mso-element')?.startsWith('comment') === true
  return isWords || /\bMsoComment/u.test(classOf(element))
}

/** Tracked insertions that are not accepted yet; they are kept. */
export function isInserted(element: Element): boolean {
  const isMarked = element.localName === 'ins' || /\bmsoIns\b/u.test(classOf(element))
  return isMarked && !element.parentElement?.closest('ins, .msoIns')
}

/** Whether a checklist item is ticked. */
export function isTicked(element: Element): boolean {
  if (element.localName === 'input')
    return element.getAttribute('type') === 'checkbox' && element.hasAttribute('checked')
  return (
    /checkbox|radio/u.test(element.getAttribute('role') ?? '') &&
    element.getAttribute('aria-checked') === 'true'
  )
}

/** Reports a picture that is not taken over, by its alternative text. */
export function reportPicture(
  image: Element,
  { alt, caption }: { alt: string; caption: string },
  report: Report,
): void {
  const said = [alt, caption].filter(Boolean).join(' – ')
  reportOn(image, 'picture', report, said)
}

/** Describes an element for the writer; nothing if it has no text, except for pictures. */
export function reportOn(
  element: Element,
  kind: LeftKind,
  report: Report,
  said = wordsOf(element, kind),
): void {
  const words = oneLine(said)
  if (words !== '' || kind === 'picture') report({ kind, words: cut(words), after: wordsBefore(element) })
}

const PARTED = /^(?:br|dd|dt|li|p|div|h[1-6]|t[dhr]|[uo]l|blockquote)$/u

const wordsOf = (element: Element, kind: LeftKind) =>
  kind === 'noteMark' ? (element.textContent ?? '') : wordsIn(element)

/** The text of a node and its descendants, with separators between lines. */
function wordsIn(node: Node): string {
  if (node.nodeType === node.TEXT_NODE) return node.textContent ?? ''
  if (!isElement(node) || isNoise(node)) return ''
  if (isNoteMark(node)) return ''
  const inner = [...node.childNodes].map(wordsIn).join('')
  const script = ownScript(node)
  const words = script === null ? inner : scriptText(inner, script)
  return PARTED.test(node.localName) ? ` ${words} ` : words
}

/** The last words before an element, whatever they are wrapped in. */
function wordsBefore(element: Element): string {
  let words = ''
  let node: Node = element
  while (oneLine(words).length <= WORDS_BEFORE) {
    const before: Node | null = node.previousSibling
    const parent: Node | null = node.parentNode
    if (before !== null) {
      node = before
      words = wordsIn(before) + words
    } else if (parent === null || !isElement(parent) || parent.localName === 'body') break
    else node = parent
  }
  const line = oneLine(words)
  return line.length > WORDS_BEFORE ? `…${line.slice(-WORDS_BEFORE).replace(/^\S*\s/u, '')}` : line
}

const isElement = (node: Node): node is Element => node.nodeType === node.ELEMENT_NODE
const classOf = (element: Element) => element.getAttribute('class') ?? ''
const oneLine = (words: string) => words.replace(/[\s\u200b\u00ad\ufeff]+/gu, ' ').trim()
const cut = (words: string) => (words.length > WORDS_SHOWN ? `${words.slice(0, WORDS_SHOWN)}…` : words)
