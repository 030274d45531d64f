import { createElement, type ReactNode } from 'react'
import { ownDirection } from './own-direction'
import { childNodes, type StoredNode } from './stored-node'
import type { TextContext } from './text-context'

type RenderFlow = (nodes: readonly StoredNode[], context: TextContext) => ReactNode

/** Bits of a cell's `headerState`, as defined by Lexical: row header, column header, or both. */
const HEADS_COLUMN = 1

/** A table in a container that scrolls on a narrow screen, by keyboard too. */
export function renderTable(table: StoredNode, context: TextContext, renderFlow: RenderFlow): ReactNode {
  const rows = childNodes(table).map((row) =>
    createElement('tr', null, ...childNodes(row).map((cell) => renderCell(cell, context, renderFlow))),
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1).
    <section className="scroll" tabIndex={0} aria-label={context.words.table}>
      {createElement('table', { dir: ownDirection(table) }, createElement('tbody', null, ...rows))}
    </section>
  )
}

function renderCell(cell: StoredNode, context: TextContext, renderFlow: RenderFlow): ReactNode {
  const spans = { dir: ownDirection(cell), colSpan: spanOf(cell.colSpan), rowSpan: spanOf(cell.rowSpan) }
  const state = typeof cell.headerState === 'number' ? cell.headerState : 0
  const content = renderFlow(childNodes(cell), context)
  if (state === 0) return <td {...spans}>{content}</td>
  return (
    <th scope={(state & HEADS_COLUMN) !== 0 ? 'col' : 'row'} {...spans}>
      {content}
    </th>
  )
}

const spanOf = (value: unknown) => (typeof value === 'number' && value > 1 ? value : undefined)
