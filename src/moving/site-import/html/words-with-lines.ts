import { isElement, type Node } from './element'

const BLOCKS = new Set(
  'address article aside blockquote dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section table td th tr ul'.split(
    ' ',
  ),
)

/** The words of some HTML as plain text with its line breaks; a link's address follows its words if they differ. */
export function wordsWithLines(nodes: readonly Node[]): string {
  const parts: string[] = []
  // Nodes, or text to put out when what is before them is done.
  const open: (Node | string)[] = [...nodes].reverse()
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') parts.push(next)
    else if ('value' in next) parts.push(next.value)
    else if (isElement(next)) {
      const { tagName, childNodes, attrs } = next
      if (tagName === 'br') parts.push('\n')
      if (tagName === 'p' || BLOCKS.has(tagName)) {
        parts.push('\n')
        open.push(tagName === 'p' ? '\n\n' : '\n')
      }
      const href = tagName === 'a' ? attrs.find(({ name }) => name === 'href')?.value : undefined
      const [only] = childNodes
      const isShown = childNodes.length === 1 && only && 'value' in only && only.value.trim() === href
      if (href && /^https?:/iu.test(href) && !isShown) open.push(` (${href})`)
      for (const child of [...childNodes].reverse()) open.push(child)
    }
  }
  return parts
    .join('')
    .replace(/[^\P{Cc}\s]|\p{Surrogate}/gu, '')
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
}
