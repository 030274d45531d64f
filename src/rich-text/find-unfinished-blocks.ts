import type { BlockType } from './allowed-nodes'
import { readBlock } from './read-block'
import type { StoredNode } from './stored-node'

/** What a block needs before readers see it. */
export type BlockPart = 'heading' | 'facts' | 'picture' | 'approved'

/** `place`: of the block among those of the text, from 1. */
export type UnfinishedBlock = { place: number; type: BlockType; lacks: BlockPart }

/**
 * The blocks of a text that cannot be published yet, in order. A draft may have them: it is saved while they are being
 * filled in.
 *
 * @param state any stored text, or none
 */
export function findUnfinishedBlocks(state: unknown): UnfinishedBlock[] {
  const { root } = (state ?? {}) as { root?: { children?: StoredNode[] } }
  return (root?.children ?? []).flatMap((node, index) => {
    const block = readBlock(node)
    const lacks = block && lackOf(block, node)
    return block && lacks ? [{ place: index + 1, type: block.type, lacks }] : []
  })
}

function lackOf(block: NonNullable<ReturnType<typeof readBlock>>, node: StoredNode): BlockPart | null {
  switch (block.type) {
    case 'careCard':
      return block.heading === '' ? 'heading' : null
    case 'keyFacts':
      // An empty line among them, too.
      return block.facts.length === 0 || block.facts.length < rowsOf(node) ? 'facts' : null
    case 'figure':
      return block.image === null ? 'picture' : null
    case 'passage':
      return block.body.length === 0 ? 'approved' : null
    case 'insetNote':
      return null
  }
}

function rowsOf({ fields }: StoredNode): number {
  const { facts } = (fields ?? {}) as { facts?: unknown }
  return Array.isArray(facts) ? facts.length : 0
}
