import { type BlockNode, type Cell, paragraph, tableOf, text } from '@/rich-text/build'
import { attributeOf, type Element, findAll, isElement, type Node, wordsOf } from './element'

/** As many as a cell may span (rich-text/find-forbidden-node.ts). */
const MOST_CELLS = 50

/**
 * A table with its caption as a paragraph before it; nothing if it has no cells.
 *
 * @param readCell what a cell contains
 */
export function readTable(
  element: Element,
  readCell: (nodes: readonly Node[]) => Cell['content'],
): BlockNode[] {
  const rows = findAll(element.childNodes, new Set(['tr'])).map((row, index) =>
    row.childNodes
      .filter(isElement)
      .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
      .map((cell): Cell => {
        return {
          header: cell.tagName === 'th' ? headerOf(cell, index) : null,
          content: readCell(cell.childNodes),
          colSpan: spanOf(cell, 'colspan'),
          rowSpan: spanOf(cell, 'rowspan'),
        }
      }),
  )
  const filled = rows.filter((cells) => cells.length > 0)
  const [caption] = element.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'caption')
  const words = caption ? wordsOf([caption]).replace(/\s+/gu, ' ').trim() : ''
  return [
    ...(words === '' ? [] : [paragraph(text(words, { bold: true }))]),
    ...(filled.length === 0 ? [] : [tableOf(filled)]),
  ]
}

function headerOf(cell: Element, row: number): Cell['header'] {
  const scope = attributeOf(cell, 'scope')
  if (scope === 'col' || scope === 'row') return scope === 'col' ? 'column' : 'row'
  return row === 0 ? 'column' : 'row'
}

function spanOf(cell: Element, name: string): number {
  const span = Number(attributeOf(cell, name) ?? 1)
  return Number.isInteger(span) ? Math.min(MOST_CELLS, Math.max(1, span)) : 1
}
