import { Window } from 'happy-dom'

/** Hebrew and Arabic letters. */
export const RIGHT_TO_LEFT = /[\u0590-\u08ff]/
/** Isolated by control characters, the only way in a title or label. */
const withoutIsolated = (words: string) =>
  words.replace(/\u2068[^\u2068\u2069]*\u2069/g, '').replace(/\u2068[^\u2068\u2069]*\u2069/g, '')

/** Right-to-left text without an element that isolates it, with its position. */
export function unheldWords(html: string): string[] {
  const { document } = new Window()
  document.write(html)
  const found: string[] = []
  const walker = document.createTreeWalker(document.body, 4)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = withoutIsolated(node.textContent ?? '')
    const element = node.parentElement
    if (!element || element.closest('script') || !RIGHT_TO_LEFT.test(words)) continue
    if (!element.closest('[dir], bdi')) found.push(element.outerHTML.slice(0, 120))
  }
  for (const element of document.body.querySelectorAll('input, textarea, [aria-label], option')) {
    const label = withoutIsolated(element.getAttribute('aria-label') ?? '')
    const value = element.getAttribute('value') ?? ''
    const isHeld =
      element.hasAttribute('dir') || element.getAttribute('type') === 'hidden' || element.tagName === 'OPTION'
    if (RIGHT_TO_LEFT.test(label) || (RIGHT_TO_LEFT.test(value) && !isHeld))
      found.push(element.outerHTML.slice(0, 120))
  }
  return found
}
