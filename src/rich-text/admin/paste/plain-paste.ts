import { scriptText } from '../../script-text'
import { cleanHtml } from './clean-html'
import type { Left } from './left'

const LINES = /^(?:p|li|h[1-6]|tr|blockquote)$/u

/**
 * Text pasted into a plain-text field, such as a summary or a caption, if its formatting carries meaning:
 * superscripts and subscripts in Unicode, struck-out text removed.
 *
 * @param html of the clipboard
 * @param isOneLine if the field accepts no line breaks
 * @returns null if the clipboard's own plain text is equivalent
 */
export function plainPaste(html: string, isOneLine: boolean): { text: string; left: Left[] } | null {
  const parse = (source: string) => new DOMParser().parseFromString(source, 'text/html').body
  const { html: clean, left } = cleanHtml(parse(html))
  if (left.length === 0 && !/<su[bp]>/u.test(clean)) return null
  const text = textOf(parse(clean)).trim()
  return { text: isOneLine ? text.replace(/\s*\n\s*/gu, ' ') : text, left }
}

function textOf(node: Node): string {
  if (node.nodeType === node.TEXT_NODE) return node.textContent ?? ''
  const name = 'localName' in node ? String(node.localName) : ''
  if (name === 'br') return '\n'
  const words = [...node.childNodes].map(textOf).join('')
  if (name === 'sup') return scriptText(words, 'super')
  if (name === 'sub') return scriptText(words, 'sub')
  if (name === 'td' || name === 'th') return `${words.trim()} `
  return LINES.test(name) ? `${words.trim()}\n` : words
}
