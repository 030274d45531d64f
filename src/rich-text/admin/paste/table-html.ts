import type { Look } from './run'
import { enter } from './walk'

const WIDEST = 50

/** Writes the content of one cell: paragraphs and lists. */
type WriteCell = (cell: Element, look: Look) => string

/**
 * Writes a table as rows of plain cells, without widths, colours or nested tables.
 *
 * @returns null if it is not a table but a frame around one cell
 */
export function tableHtml(table: Element, look: Look, writeCell: WriteCell): string | null {
  const rows = [...table.querySelectorAll('tr')].filter(
    (row) => row.closest('table') === table && cellsOf(row).length > 0,
  )
  if (rows.flatMap(cellsOf).length < 2) return null
  const caption = captionHtml(table, look, writeCell)
  const looks = new Map<Element | null, Look | null>([[table, look]])
  const html = rows.map((row) => {
    const inner = lookWithin(row, looks)
    return inner === null
      ? ''
      : `<tr>${cellsOf(row)
          .map((cell) => cellHtml(cell, inner, writeCell))
          .join('')}</tr>`
  })
  return html.some(Boolean) ? `${caption}<table>${html.join('')}</table>` : caption
}

/** The formatting inside a row: of the table, its section and the row itself; null if one of them is left out. */
function lookWithin(part: Element, looks: Map<Element | null, Look | null>): Look | null {
  const known = looks.get(part)
  if (known !== undefined) return known
  const around = part.parentElement === null ? null : lookWithin(part.parentElement, looks)
  const look = around && enter(part, around)
  looks.set(part, look)
  return look
}

/** Tables are stored without a caption; its text goes before them. */
function captionHtml(table: Element, look: Look, writeCell: WriteCell): string {
  const caption = [...table.children].find(({ localName }) => localName === 'caption')
  const inner = caption === undefined ? null : enter(caption, look)
  return caption === undefined || inner === null ? '' : writeCell(caption, inner)
}

function cellsOf(row: Element): Element[] {
  return [...row.children].filter(({ localName }) => localName === 'td' || localName === 'th')
}

function cellHtml(cell: Element, around: Look, writeCell: WriteCell): string {
  const isHeading = cell.localName === 'th' || cell.closest('thead,table')?.localName === 'thead'
  const tag = isHeading ? 'th' : 'td'
  const span = spanAttribute(cell, 'colspan') + spanAttribute(cell, 'rowspan')
  const look = enter(cell, around)
  return `<${tag}${span}>${look === null ? '' : writeCell(cell, look)}</${tag}>`
}

function spanAttribute(cell: Element, name: 'colspan' | 'rowspan'): string {
  const span = Math.min(Number.parseInt(cell.getAttribute(name) ?? '1', 10) || 1, WIDEST)
  return span > 1 ? ` ${name}="${span}"` : ''
}
