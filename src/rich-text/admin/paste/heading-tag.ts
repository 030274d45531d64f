import { readStyle } from './read-style'

const tags = ['h2', 'h2', 'h3', 'h4']

/**
 * The heading level of an element, by its name, its role (Word Online), its class or its outline level (Word).
 *
 * @returns one of the tags that we store; null if it is not a heading
 */
export function headingTagOf(element: Element): string | null {
  const level = levelOf(element)
  return level === null ? null : (tags[level - 1] ?? 'h4')
}

function levelOf(element: Element): number | null {
  const named = /^h([1-6])$/u.exec(element.localName)?.[1]
  if (named !== undefined) return Number(named)
  if (element.getAttribute('role') === 'heading') return Number(element.getAttribute('aria-level')) || 2
  if (element.localName !== 'p') return null
  const name = element.getAttribute('class') ?? ''
  if (/^MsoTitle/u.test(name)) return 1
  const told = /^(?:Mso)?Heading\s?([1-9])/iu.exec(name)?.[1] ?? readStyle(element).get('mso-outline-level')
  return Number(told) || null
}
