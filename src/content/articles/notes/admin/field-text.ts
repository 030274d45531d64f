import type { Place } from '../folded-text'
import { NOTED_FIELDS, type NotedField } from '../note'

type Box = HTMLInputElement | HTMLTextAreaElement
const isBox = (node: unknown): node is Box =>
  node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement

const TEXT = '.rich-text-lexical [data-lexical-editor]'
/** Blocks of the text that are forms of their own: their words cannot be selected as text. */
const FORMS = '[data-lexical-decorator="true"]'

/** Whether the text's editor is there; it comes later than the rest of the form. */
export const hasText = (): boolean => document.querySelector(TEXT) !== null

/** The element of each block of a field, as the form shows it: the text's paragraphs, or the boxes of the others. */
export function blocksOf(field: NotedField): HTMLElement[] {
  const framed = document.getElementById(`field-${field}`)
  if (field === 'body') {
    const text = document.querySelector(TEXT)
    return [...(text?.children ?? [])].filter((one) => one instanceof HTMLElement)
  }
  if (isBox(framed)) return [framed]
  return [...(framed?.querySelectorAll<Box>('textarea, input[type="text"], input:not([type])') ?? [])]
}

/** A block's words. */
export const textOf = (block: HTMLElement): string =>
  isBox(block)
    ? block.value
    : textNodes(block)
        .map(({ data }) => data)
        .join('')

function textNodes(block: HTMLElement): Text[] {
  if (block.matches(FORMS)) return []
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(FORMS) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  )
  const nodes: Text[] = []
  while (walker.nextNode()) nodes.push(walker.currentNode as Text)
  return nodes
}

export type SelectedPlace = {
  field: NotedField
  place: Place
  /** Where it is on the screen: its top and bottom, and the end of its field. */
  top: number
  bottom: number
  end: number
}

/** What is selected in one of the noted fields; null where nothing is. */
export function selectedPlace(): SelectedPlace | null {
  const { activeElement } = document
  if (isBox(activeElement)) {
    const { selectionStart: start, selectionEnd: end } = activeElement
    if (start === null || end === null || start === end) return null
    for (const field of NOTED_FIELDS) {
      const block = field === 'body' ? -1 : blocksOf(field).indexOf(activeElement)
      const { top, bottom, right } = activeElement.getBoundingClientRect()
      const place = { block, start, endBlock: block, end }
      if (block !== -1) return { field, place, top, bottom, end: right }
    }
    return null
  }
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const blocks = blocksOf('body')
  const first = offsetIn(blocks, range.startContainer, range.startOffset)
  const last = offsetIn(blocks, range.endContainer, range.endOffset)
  if (!first || !last) return null
  const place = { block: first.block, start: first.offset, endBlock: last.block, end: last.offset }
  const { top, bottom } = range.getBoundingClientRect()
  const right = blocks[0]?.parentElement?.getBoundingClientRect().right ?? innerWidth
  return { field: 'body', place, top, bottom, end: right }
}

/** A boundary point of the DOM as a block and an offset in its words. */
function offsetIn(blocks: HTMLElement[], container: Node, offset: number) {
  const root = blocks[0]?.parentElement
  if (!root?.contains(container)) return null
  if (container === root) return { block: offset, offset: 0 }
  const block = blocks.findIndex((one) => one.contains(container))
  const element = blocks[block]
  if (!element) return null
  const before = document.createRange()
  before.setStart(element, 0)
  before.setEnd(container, offset)
  let length = 0
  for (const node of textNodes(element)) {
    if (node === container) return { block, offset: length + offset }
    if (before.comparePoint(node, 0) > 0) break
    length += node.length
  }
  return { block, offset: length }
}

/** The part of the text at a place; null for a place in a box, or one that is not there. */
export function rangeOf(field: NotedField, { block, start, endBlock, end }: Place): Range | null {
  if (field !== 'body') return null
  const blocks = blocksOf(field)
  const [from, to] = [pointIn(blocks[block], start), pointIn(blocks[endBlock], end)]
  if (!from || !to) return null
  const range = document.createRange()
  range.setStart(...from)
  range.setEnd(...to)
  return range
}

function pointIn(block: HTMLElement | undefined, offset: number): [Text, number] | null {
  let left = offset
  for (const node of block ? textNodes(block) : []) {
    if (left <= node.length) return [node, left]
    left -= node.length
  }
  return null
}

/** Brings the words at a place into view; in a box they are selected. */
export function showPlace(field: NotedField, place: Place): void {
  const block = blocksOf(field)[place.block]
  block?.scrollIntoView({ block: 'center' })
  if (!isBox(block)) return
  block.focus({ preventScroll: true })
  block.setSelectionRange(place.start, place.end)
}
