import { innerNodes } from './read-block'
import { readLink } from './read-link'
import { type StoredNode, type StoredState, topNodes } from './stored-node'

/** The distinct ids of the articles that a rich text links to, in order of first occurrence. */
export function linkedArticleIds(state: StoredState): number[] {
  return [...new Set(topNodes(state).flatMap(idsWithin))]
}

function idsWithin(node: StoredNode): number[] {
  const target = node.type === 'link' ? readLink(node) : null
  return [...(target?.kind === 'article' ? [target.id] : []), ...innerNodes(node).flatMap(idsWithin)]
}
