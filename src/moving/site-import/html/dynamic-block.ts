import type { Node } from './element'

/**
 * The source of a block without HTML of its own, which WordPress renders; the other blocks contain what they show.
 *
 * @returns null if the node at this place does not begin one
 */
export function dynamicBlock(nodes: readonly Node[], at: number): string | null {
  const data = commentOf(nodes[at])
  if (data === null) return null
  const words = data.trim()
  const source = `<!--${data}-->`
  if (/^wp:\S[\s\S]*\/$/u.test(words)) return source
  // Written as a pair with nothing in between, it has said all in its attributes.
  const [, name] = /^wp:(\S+)\s+\{/u.exec(words) ?? []
  if (name === undefined) return null
  const next = nodes.slice(at + 1, at + 3).find((node) => !('value' in node && node.value.trim() === ''))
  return commentOf(next)?.trim() === `/wp:${name}` ? source : null
}

const commentOf = (node: Node | undefined) => (node && 'data' in node ? node.data : null)
