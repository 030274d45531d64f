import { readLook } from './read-look'
import type { Look } from './run'

const WIDEST = 50

/** Writes what stands inside one cell: paragraphs and lists. */
type WriteCell = (cell: Element, look: Look) => string

/**
 * Writes a table as rows of plain cells, without widths, colours or tables within them.
 *
 * @returns null where it is no table but a frame around one cell
 */
export function tableHtml(table: Element, look: Look, writeCell: WriteCell): string | null {
  const rows = [...table.querySelectorAll('tr')]
    .filter((row) => row.closest('table') === table)
    .map((row) => cellsOf(row))
    .filter((cells) => cells.length > 0)
  if (rows.flat().length < 2) return null
  const html = rows.map(
    (cells) => `<tr>${cells.map((cell) => cellHtml(cell, look, writeCell)).join('')}</tr>`,
  )
  return `${captionHtml(table, look, writeCell)}<table>${html.join('')}</table>`
}

/** Tables are stored without a caption; its words go before them. */
function captionHtml(table: Element, look: Look, writeCell: WriteCell): string {
  const caption = [...table.children].find(({ localName }) => localName === 'caption')
  return caption === undefined ? '' : writeCell(caption, look)
}

function cellsOf(row: Element): Element[] {
  return [...row.children].filter(({ localName }) => localName === 'td' || localName === 'th')
}

function cellHtml(cell: Element, around: Look, writeCell: WriteCell): string {
  const isHeading = cell.localName === 'th' || cell.closest('thead,table')?.localName === 'thead'
  const tag = isHeading ? 'th' : 'td'
  const span = spanAttribute(cell, 'colspan') + spanAttribute(cell, 'rowspan')
  return `<${tag}${span}>${writeCell(cell, readLook(cell, around))}</${tag}>`
}

function spanAttribute(cell: Element, name: 'colspan' | 'rowspan'): string {
  const span = Math.min(Number.parseInt(cell.getAttribute(name) ?? '1', 10) || 1, WIDEST)
  return span > 1 ? ` ${name}="${span}"` : ''
}
