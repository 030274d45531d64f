import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'

/** A node as it comes from the database: only that it is an object with a type is certain. */
export type StoredNode = { type: string } & Record<string, unknown>

/** A rich text as queries hand it on; `null` where a draft has none yet. */
export type StoredState = SerializedEditorState | null | undefined

/** Whether a value of unknown origin can be treated as a node. */
export function isStoredNode(value: unknown): value is StoredNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** The nodes inside a node, in order; anything that is no node is left out. */
export function childNodes(node: StoredNode): StoredNode[] {
  return Array.isArray(node.children) ? node.children.filter(isStoredNode) : []
}

/** The blocks of a rich text, in order; empty where there is no text or it cannot be read. */
export function topNodes(state: StoredState): StoredNode[] {
  const root: unknown = state?.root
  return isStoredNode(root) ? childNodes(root) : []
}

/** A value of unknown origin as an object whose fields can be looked at; undefined where it is none. */
export function asRecord(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
}
