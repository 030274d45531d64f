import { LINKED_COLLECTION } from './allowed-nodes'
import { safeHref } from './safe-href'
import type { StoredNode } from './stored-node'

/** The target of a link node: a URL, an article, or nothing that may be shown. */
export type LinkTarget =
  | { kind: 'address'; href: string }
  | { kind: 'article'; id: number }
  | { kind: 'none' }

const nowhere: LinkTarget = { kind: 'none' }

/**
 * Reads the target of a link node, whatever was stored in it.
 *
 * @param node a node of type `link`
 * @returns the checked target; an article's id comes from a bare id or from a populated document
 */
export function readLink(node: StoredNode): LinkTarget {
  const fields = asRecord(node.fields)
  if (fields?.linkType === 'custom') {
    const href = safeHref(fields.url)
    return href === null ? nowhere : { kind: 'address', href }
  }
  const doc = asRecord(fields?.doc)
  if (fields?.linkType !== 'internal' || doc?.relationTo !== LINKED_COLLECTION) return nowhere
  const id = asRecord(doc.value)?.id ?? doc.value
  return Number.isSafeInteger(id) && Number(id) > 0 ? { kind: 'article', id: Number(id) } : nowhere
}

function asRecord(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
}
