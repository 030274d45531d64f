import slugify from '@sindresorhus/slugify'
import { nodeText } from './plain-text'
import { type StoredNode, type StoredState, topNodes } from './stored-node'

/** A heading of a text: its words, its level in the page and the id that a link can name. */
export type OutlineEntry = { id: string; text: string; level: 2 | 3 | 4 }

/**
 * The headings of a rich text in order, for a table of contents. `RichText` sets the same ids.
 *
 * @param reservedIds ids that other parts of the page already use
 * @returns one entry for each heading that has words; ids are slugs of the words, a repeated one gets `-2`, `-3`
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

/** Whether a block is a heading with words in it; only such a one is rendered and listed. */
export function isShownHeading(node: StoredNode): boolean {
  return node.type === 'heading' && nodeText(node) !== ''
}

/** A heading's level in the page, 2 to 4; a tag that no editor may set falls to the nearest that one may. */
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
