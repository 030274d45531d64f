import { scriptText } from '../../script-text'
import { cleanHtml } from './clean-html'
import type { Left } from './left'

const LINES = /^(?:p|li|h[1-6]|tr|blockquote)$/u

/**
 * What is pasted into a field of plain text, such as a summary or a caption, where the look of its words says more
 * than their letters: raised and lowered ones as Unicode has them, struck-out ones left out.
 *
 * @param html of the clipboard
 * @param isOneLine where the field takes no line ends
 * @returns null where the clipboard's own plain text says the same
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
