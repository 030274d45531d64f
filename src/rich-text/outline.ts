import slugify from '@sindresorhus/slugify'
import { nodeText } from './plain-text'
import { type StoredNode, type StoredState, topNodes } from './stored-node'

/** A heading: its text, its level in the page and its id. */
export type OutlineEntry = { id: string; text: string; level: 2 | 3 | 4 }

/**
 * The headings of a rich text in order, for a table of contents. `RichText` sets the same ids.
 *
 * @param reservedIds ids already used by other parts of the page
 * @returns one entry per non-empty heading; ids are slugs of the text, duplicates get `-2`, `-3`
 */
export function outline(state: StoredState, reservedIds: readonly string[] = []): OutlineEntry[] {
  const taken = new Set(reservedIds)
  return topNodes(state)
    .filter(isShownHeading)
    .map((node) => {
      const text = nodeText(node)
      return {
        id: freeId(slugify(text.normalize('NFKC'), { decamelize: false }) || 'section', taken),
        text,
        level: headingLevel(node),
      }
    })
}

/** Whether a block is a non-empty heading; only such headings are rendered and listed. */
export function isShownHeading(node: StoredNode): boolean {
  return node.type === 'heading' && nodeText(node) !== ''
}

/** A heading's level in the page, 2 to 4; other tags are clamped. */
export function headingLevel(node: StoredNode): 2 | 3 | 4 {
  if (node.tag === 'h1' || node.tag === 'h2') return 2
  return node.tag === 'h3' ? 3 : 4
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted
  for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`
  taken.add(id)
  return id
}
