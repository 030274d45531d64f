import { collectWords } from './collect-words'
import { headingTagOf } from './heading-tag'
import type { Left } from './left'
import { reportOn } from './left-out'
import { readLeveledItems } from './leveled-list'
import { isList, listHtml } from './list-html'
import type { FoundPicture, PastedPicture } from './picture'
import { type Look, linesHtml, type Piece, plainLook, type Run } from './run'
import type { Sink } from './sink'
import { tableHtml } from './table-html'
import { enter, walk } from './walk'
import { drawnMark, isContinued, readWordItem, type WordItem, wordListHtml } from './word-list'

/**
 * The target of pasted blocks: the text itself, a table cell, or a block's short text, which allows fewer kinds.
 */
export type Place = 'text' | 'words'

/**
 * Rewrites a pasted document from Word, Google Docs or any web page with the few tags that we store: h2 to h4, p,
 * ul, ol, blockquote, hr, table, strong, em, sup, sub, a and br. Styles, colours, empty paragraphs and links to
 * refused URLs are removed; the text stays. Formatting that carries meaning (struck out, hidden, a footnote mark)
 * is reported in `left`.
 *
 * @param body of the parsed document; read-only
 * @param place where headings, tables, quotations and section breaks are not allowed, they become plain paragraphs
 * @param pictures collects embedded pictures where figures are allowed; a paragraph marks the position of each
 * @returns the empty string if nothing that can be kept was pasted; what was not taken over, in order
 */
export function cleanHtml(
  body: Element,
  place: Place = 'text',
  pictures: PastedPicture[] | null = null,
): { html: string; left: Left[] } {
  const left: Left[] = []
  const writer = new BlockWriter(place, pictures)
  const look = enter(
    body,
    plainLook((each) => left.push(each)),
  )
  if (look !== null) walk(body, look, writer)
  return { html: writer.html(), left }
}

class BlockWriter implements Sink {
  private readonly blocks: string[] = []
  private line: Piece[] = []
  private wordItems: WordItem[] = []

  constructor(
    private readonly place: Place,
    private readonly pictures: PastedPicture[] | null = null,
  ) {}

  html(): string {
    this.border()
    this.endWordList()
    return this.blocks.join('').replaceAll('</ul><ul>', '')
  }

  text(run: Run): void {
    this.line.push(run)
  }

  lineBreak(): void {
    this.line.push('break')
  }

  border(): void {
    const lines = linesHtml(this.line)
    this.line = []
    if (lines.length > 0) this.endWordList()
    for (const line of lines) this.blocks.push(`<p>${line}</p>`)
  }

  picture({ file, ...words }: FoundPicture): boolean {
    if (file === null || this.pictures === null || this.place !== 'text') return false
    this.border()
    this.endWordList()
    this.blocks.push(`<p>${placeOf(this.pictures.length)}</p>`)
    this.pictures.push({ file, ...words })
    return true
  }

  take(element: Element, look: Look): boolean {
    const items = isList(element) ? readLeveledItems(element, look) : this.wordItem(element, look)
    if (items !== null) {
      this.border()
      this.wordItems.push(...items.filter(({ words }) => words !== ''))
      return true
    }
    const html = isList(element) ? listHtml(element, look) : this.wholeText(element, look)
    if (html === null) return false
    this.border()
    if (html !== '') this.endWordList()
    this.blocks.push(html)
    return true
  }

  private wordItem(element: Element, look: Look): WordItem[] | null {
    const item = readWordItem(element, look)
    const last = this.wordItems.at(-1)
    if (item !== null || last === undefined || !isContinued(element)) return item && [item]
    this.border()
    if (this.wordItems.length === 0) return null
    last.words = [last.words, ...collectWords(element, look)].join('<br>')
    return []
  }

  private endWordList(): void {
    this.blocks.push(wordListHtml(this.wordItems))
    this.wordItems = []
  }

  private wholeText(element: Element, look: Look): string | null {
    if (this.place !== 'text') return null
    const name = headingTagOf(element)
    if (name !== null) {
      const mark = drawnMark(element)
      if (/[\p{L}\p{N}]/u.test(mark)) reportOn(element, 'numbering', look.report, element.textContent ?? '')
      return wrap(name, headingWords(element, look))
    }
    switch (element.localName) {
      case 'li':
        return wrap('ul', wrap('li', collectWords(element, look).join('<br>')))
      case 'blockquote':
        return wrap('blockquote', collectWords(element, look).join('<br>'))
      case 'hr':
        return '<hr>'
      case 'table':
        return tableHtml(element, look, (cell, cellLook) => cellHtml(cell, cellLook))
      default:
        return null
    }
  }
}

/** The placeholder of a picture until it is uploaded: its number between two characters that no text contains. */
export const placeOf = (picture: number) => `\ue000${picture}\ue000`

function cellHtml(cell: Element, look: Look): string {
  const writer = new BlockWriter('words')
  walk(cell, look, writer)
  return writer.html()
}

/** On one line, and not bold: headings are bold anyway. */
function headingWords(element: Element, look: Look): string {
  const lines = collectWords(element, { ...look, bold: false })
  return lines
    .join(' ')
    .replace(/ *<br> */gu, ' ')
    .replace(/<\/?strong>/gu, '')
}

function wrap(tag: string, words: string): string {
  return words === '' ? '' : `<${tag}>${words}</${tag}>`
}
