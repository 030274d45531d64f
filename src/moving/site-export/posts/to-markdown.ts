import rehypeParse from 'rehype-parse'
import rehypeRemark, { type Options } from 'rehype-remark'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'

type Handle = NonNullable<NonNullable<Options['handlers']>[string]>
type Made = Extract<NonNullable<ReturnType<Handle>>, unknown[]>
type State = Parameters<Handle>[0]
type Element = Parameters<Handle>[1]

const STYLE = { bullet: '-', rule: '-' } as const

const html = (value: string): Made[number] => ({ type: 'html', value })

/**
 * Our HTML as Markdown (GFM). What Markdown has no words for stays HTML that any renderer shows, with Markdown inside
 * where that is possible: care cards, notes, captions, raised and lowered words, and tables that are no plain grid.
 * Marks of references become footnotes.
 */
export async function toMarkdown(source: string): Promise<string> {
  const writer = unified()
    .use(rehypeParse, { fragment: true })
    .use(rehypeRemark, { handlers: handlersFor(source) })
    .use(remarkGfm, { tablePipeAlign: false })
    .use(remarkStringify, STYLE)
  return String(await writer.process(source)).trim()
}

function handlersFor(source: string): Record<string, Handle> {
  const raw = (node: Element): string =>
    source.slice(node.position?.start.offset, node.position?.end.offset).replace(/\s*\n\s*/gu, ' ')
  return {
    // A class is what tells a card or note from any other group.
    div: (state, node) => (classOf(node) === '' ? state.all(node) : withTags(state, node, raw)),
    figure: (state, node) => (find(node, 'figcaption') ? withTags(state, node, raw) : state.all(node)),
    figcaption: (_, node) => html(raw(node)),
    sup: (state, node) => footnoteOf(node) ?? withTags(state, node, raw),
    sub: (state, node) => withTags(state, node, raw),
    table: (state, node) => (isGrid(node) ? tableOf(state, node) : html(raw(node))),
  }
}

const classOf = ({ properties }: Element) => [properties.className ?? ''].flat().join(' ')

function withTags(state: State, node: Element, raw: (node: Element) => string): Made {
  const [open = ''] = /^<[^>]*>/u.exec(raw(node)) ?? []
  return [html(open), ...(state.all(node) as Made), html(`</${node.tagName}>`)]
}

function footnoteOf(node: Element): Made[number] | null {
  const [, number] = /^#ref-(\d+)$/u.exec(String(find(node, 'a')?.properties.href ?? '')) ?? []
  return number === undefined ? null : { type: 'footnoteReference', identifier: number, label: number }
}

const elementsIn = ({ children }: Element): Element[] =>
  children.filter((child): child is Element => child.type === 'element')

const find = (node: Element, name: string): Element | undefined =>
  elementsIn(node).find(({ tagName }) => tagName === name)

const rowsOf = (table: Element): Element[] =>
  elementsIn(table).flatMap((child) => (child.tagName === 'tr' ? [child] : rowsOf(child)))

/** Whether headers are the first row’s cells and no others, each cell is one of the grid and holds one paragraph. */
function isGrid(table: Element): boolean {
  return rowsOf(table).every((row, index) =>
    elementsIn(row).every((cell) => {
      const { rowSpan, colSpan, scope } = cell.properties
      const isHeader = cell.tagName === 'th' && scope === 'col'
      const inner = elementsIn(cell)
      const isOneParagraph =
        inner.length === 0 || (inner.length === 1 && inner[0]?.tagName === 'p' && !find(inner[0], 'br'))
      return !rowSpan && !colSpan && isHeader === (index === 0) && isOneParagraph
    }),
  )
}

function tableOf(state: State, table: Element): Made[number] {
  const rows = rowsOf(table)
  return {
    type: 'table',
    align: elementsIn(rows[0] ?? table).map(() => null),
    children: rows.map((row) => ({
      type: 'tableRow',
      children: elementsIn(row).map((cell) => {
        const words = find(cell, 'p') ?? cell
        return { type: 'tableCell', children: state.all(words) as never }
      }),
    })),
  }
}
