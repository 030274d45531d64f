import type { CareLevel } from './allowed-nodes'
import { nodeText } from './plain-text'
import { readBlock } from './read-block'
import { type StoredState, topNodes } from './stored-node'

/** The heading of a text's first care card of each level, as it is stored; levels without a card are absent. */
export function careHeadings(state: StoredState): Partial<Record<CareLevel, string>> {
  const headings: Partial<Record<CareLevel, string>> = {}
  for (const node of topNodes(state)) {
    const block = readBlock(node)
    if (block?.type !== 'careCard') continue
    const isShown = block.heading !== '' || block.body.some((inner) => nodeText(inner) !== '')
    if (isShown) headings[block.level] ??= block.heading
  }
  return headings
}
