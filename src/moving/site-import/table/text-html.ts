import { escapeHtml } from '../html/escape-html'

const BULLET = /^(?:[-*•·]|\d{1,3}[.)])\s+/u

/** Lines of a text that was wrapped by its writer are no longer. */
const WRAPPED = 100

type Block = { tag: 'p' | 'ul' | 'ol'; lines: string[] }

/** Plain text as HTML: blank lines part paragraphs, lines that begin with a bullet or number are a list. */
export function textHtml(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .split(/\n\s*\n/u)
    .flatMap(blocksOf)
    .map(({ tag, lines }) => {
      const inner = lines.map(escapeHtml)
      return tag === 'p'
        ? `<p>${inner.join(' ')}</p>`
        : `<${tag}><li>${inner.join('</li><li>')}</li></${tag}>`
    })
    .join('\n')
}

function blocksOf(text: string): Block[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const isWrapped = lines.length > 2 && lines.every(({ length }) => length <= WRAPPED)
  const blocks: Block[] = []
  for (const line of lines) {
    const [bullet] = BULLET.exec(line) ?? []
    const last = blocks.at(-1)
    if (bullet !== undefined) {
      const tag = /^\d/u.test(bullet) ? 'ol' : 'ul'
      const words = line.slice(bullet.length)
      if (last?.tag === tag) last.lines.push(words)
      else blocks.push({ tag, lines: [words] })
    } else if (isWrapped && last?.tag === 'p') last.lines.push(line)
    else if (isWrapped && last) last.lines.push(`${last.lines.pop()} ${line}`)
    else blocks.push({ tag: 'p', lines: [line] })
  }
  return blocks
}
