import { BLOCK_TYPES, type BlockType, CARE_LEVELS, type CareLevel, REFERENCE_MARK } from './allowed-nodes'
import { childNodes, ownNodes, type StoredNode, type StoredState, topNodes } from './stored-node'

export type CareCard = { type: 'careCard'; level: CareLevel; heading: string; body: StoredNode[] }
export type KeyFacts = { type: 'keyFacts'; title: string; facts: string[] }
type InsetNote = { type: 'insetNote'; body: StoredNode[] }
export type Figure = { type: 'figure'; image: number | null; caption: string; credit: string }
/** `body`: the approved text of the passage, as the server put it there; empty without one. */
type Passage = { type: 'passage'; passage: number | null; body: StoredNode[] }
export type Block = CareCard | KeyFacts | InsetNote | Figure | Passage

type Fields = Record<string, unknown>

const fieldsOf = (node: StoredNode): Fields =>
  typeof node.fields === 'object' && node.fields !== null ? (node.fields as Fields) : {}
const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '')

/** A block as the page needs it, tolerant of missing parts; null if the node is not one of our blocks. */
export function readBlock(node: StoredNode): Block | null {
  const fields = fieldsOf(node)
  const type: BlockType | undefined = BLOCK_TYPES.find((each) => each === fields.blockType)
  if (node.type !== 'block' || !type) return null
  switch (type) {
    case 'careCard': {
      const level = CARE_LEVELS.find((each) => each === fields.level) ?? 'non-urgent'
      return { type, level, heading: textOf(fields.heading), body: noteNodes(fields.body) }
    }
    case 'keyFacts': {
      const facts = Array.isArray(fields.facts) ? fields.facts : []
      const texts = facts.map((fact) => textOf((fact as Fields | null)?.text)).filter((text) => text !== '')
      return { type, title: textOf(fields.title), facts: texts }
    }
    case 'insetNote':
      return { type, body: noteNodes(fields.body) }
    case 'figure': {
      return {
        type,
        image: idOf(fields.image),
        caption: textOf(fields.caption),
        credit: textOf(fields.credit),
      }
    }
    case 'passage':
      return { type, passage: idOf(fields.passage), body: ownNodes(fields.body as StoredState) }
  }
}

/** The id of a related document, which may be loaded. */
function idOf(related: unknown): number | null {
  const id = typeof related === 'object' && related !== null ? (related as Fields).id : related
  return typeof id === 'number' ? id : null
}

const noteNodes = (state: unknown) => topNodes(state as StoredState)

/** The reference key of a reference mark; null for any other node. */
export function referenceOf(node: StoredNode): string | null {
  const { blockType, reference } = fieldsOf(node)
  return node.type === 'inlineBlock' && blockType === REFERENCE_MARK ? textOf(reference) : null
}

/** The content of a node: its children, and the short text of a card or note. */
export function innerNodes(node: StoredNode): StoredNode[] {
  const block = readBlock(node)
  switch (block?.type) {
    case 'careCard':
    case 'insetNote':
    case 'passage':
      return block.body
    case 'keyFacts':
    case 'figure':
    case undefined:
      return childNodes(node)
  }
}

const allNodes = (node: StoredNode): StoredNode[] => [node, ...innerNodes(node).flatMap(allNodes)]

/** The keys of all reference marks of a text in order, including repetitions. */
export function referenceKeys(state: StoredState): string[] {
  return topNodes(state)
    .flatMap(allNodes)
    .flatMap((node) => referenceOf(node) || [])
}

/** The distinct ids of the pictures in a text's figures. */
export function figureMediaIds(state: StoredState): number[] {
  const ids = topNodes(state).flatMap((node) => {
    const block = readBlock(node)
    return block?.type === 'figure' && block.image !== null ? [block.image] : []
  })
  return [...new Set(ids)]
}
