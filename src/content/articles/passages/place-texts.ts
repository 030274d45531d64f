import { asRecord, ownNodes, type StoredNode, type StoredState } from '@/rich-text/stored-node'

/** The ids of the passages in a text. */
export const passageIds = (body: unknown): number[] => [
  ...new Set(ownNodes(body as StoredState).flatMap((node) => passageIn(node) ?? [])),
]

/**
 * A text with the approved texts of its passages.
 *
 * A text without passages is returned as it is.
 *
 * @param texts by passage; a passage without one stays empty
 */
export function placeTexts<Body>(body: Body, texts: ReadonlyMap<number, unknown>): Body {
  const { root } = (body ?? {}) as { root?: Record<string, unknown> }
  if (!root || !Array.isArray(root.children)) return body
  if (root.children.every((node: StoredNode) => passageIn(node) === null)) return body
  const children = root.children.map((node: StoredNode) => {
    const id = passageIn(node)
    if (id === null) return node
    return { ...node, fields: { ...asRecord(node.fields), passage: id || null, body: texts.get(id) ?? null } }
  })
  return { ...body, root: { ...root, children } }
}

/** The texts that the passages of a text have in it. */
export const textsIn = (body: unknown): Map<number, unknown> =>
  new Map(
    ownNodes(body as StoredState).flatMap((node) => {
      const id = passageIn(node)
      return id ? [[id, asRecord(node.fields)?.body] as const] : []
    }),
  )

/** The passage of a block, 0 if none is chosen; null if it is no such block. */
function passageIn(node: StoredNode): number | null {
  const fields = node?.type === 'block' ? asRecord(node.fields) : undefined
  if (fields?.blockType !== 'passage') return null
  const id = Number(asRecord(fields.passage)?.id ?? fields.passage)
  return Number.isSafeInteger(id) && id > 0 ? id : 0
}
