import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'

/** A node as it comes from the database: only guaranteed to be an object with a type. */
export type StoredNode = { type: string } & Record<string, unknown>

/** A rich text as queries return it; `null` for a draft without one. */
export type StoredState = SerializedEditorState | null | undefined

/** Whether a value of unknown origin can be treated as a node. */
export function isStoredNode(value: unknown): value is StoredNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** The child nodes, in order; anything else is skipped. */
export function childNodes(node: StoredNode): StoredNode[] {
  return Array.isArray(node.children) ? node.children.filter(isStoredNode) : []
}

/**
 * The blocks of a rich text as a reader meets them, in order: those of a passage stand in its place. Empty if there is
 * no text or it is unreadable.
 */
export function topNodes(state: StoredState): StoredNode[] {
  return ownNodes(state).flatMap((node) => {
    const fields = node.type === 'block' ? asRecord(node.fields) : undefined
    return fields?.blockType === 'passage' ? ownNodes(fields.body as StoredState) : [node]
  })
}

/** The blocks of a rich text as they are stored: a passage is one block. */
export function ownNodes(state: StoredState): StoredNode[] {
  const root: unknown = state?.root
  return isStoredNode(root) ? childNodes(root) : []
}

/** A value of unknown origin as an object with inspectable fields; undefined if it is not an object. */
export function asRecord(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
}
