import { collectWords } from './collect-words'
import { isList, listHtml } from './list-html'
import { type Look, linesHtml, type Piece, PLAIN, type Run } from './run'
import { tableHtml } from './table-html'
import { type Sink, walk } from './walk'
import { readWordItem, type WordItem, wordListHtml } from './word-list'

/** Where pasted blocks go: the text itself, a cell of a table, or a block's own words, which hold fewer kinds. */
export type Place = 'text' | 'words'

const headingTags: Record<string, string> = { h1: 'h2', h2: 'h2', h3: 'h3', h4: 'h4', h5: 'h4', h6: 'h4' }

/**
 * Rewrites a pasted document of Word, Google Docs or any web page with the few tags that we store: h2 to h4, p, ul,
 * ol, blockquote, hr, table, strong, em, a and br. Styles, colours, pictures, empty paragraphs and links to refused
 * addresses are gone; the words stay.
 *
 * @param body of the parsed document; it is only read
 * @param place where no headings, tables, quotations and section breaks may stand, they become plain paragraphs
 * @returns the empty string where nothing that can be kept was pasted
 */
export function cleanHtml(body: Element, place: Place = 'text'): string {
  const writer = new BlockWriter(place)
  walk(body, PLAIN, writer)
  return writer.html()
}

class BlockWriter implements Sink {
  private readonly blocks: string[] = []
  private line: Piece[] = []
  private wordItems: WordItem[] = []

  constructor(private readonly place: Place) {}

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

  take(element: Element, look: Look): boolean {
    const item = readWordItem(element, look)
    if (item !== null) {
      this.border()
      if (item.words !== '') this.wordItems.push(item)
      return true
    }
    const html = isList(element) ? listHtml(element, look) : this.wholeText(element, look)
    if (html === null) return false
    this.border()
    if (html !== '') this.endWordList()
    this.blocks.push(html)
    return true
  }

  private endWordList(): void {
    this.blocks.push(wordListHtml(this.wordItems))
    this.wordItems = []
  }

  private wholeText(element: Element, look: Look): string | null {
    if (this.place !== 'text') return null
    const name = headingTagOf(element)
    if (name !== undefined) return wrap(name, headingWords(element, look))
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

function cellHtml(cell: Element, look: Look): string {
  const writer = new BlockWriter('words')
  walk(cell, look, writer)
  return writer.html()
}

/** Word's document title is a paragraph of its own class. */
function headingTagOf(element: Element): string | undefined {
  if (element.localName === 'p' && element.getAttribute('class') === 'MsoTitle') return 'h2'
  return headingTags[element.localName]
}

/** In one line, and not bold: a heading is that by itself. */
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
