import type { SourceComment } from './source'

/** A comment with its parent among those before it, if it has one. */
export type OrderedComment = { comment: SourceComment; parent: string | null; note: string | null }

export const answersNone = (parent: string) => `it answers comment ${parent}, which is not there`

/**
 * Comments so that each follows its parent, wherever that stands in the file. One whose parent is missing, is itself or
 * one of its own replies begins a thread.
 *
 * @param known ids of comments that are imported already
 */
export function orderComments(
  comments: readonly SourceComment[],
  known: ReadonlySet<string>,
): OrderedComment[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]))
  const replies = new Map<string, SourceComment[]>()
  const ordered: OrderedComment[] = []
  const placed = new Set<string>()
  const place = (first: OrderedComment) => {
    const open = [first]
    for (let next = open.pop(); next; next = open.pop()) {
      if (placed.has(next.comment.id)) continue
      placed.add(next.comment.id)
      ordered.push(next)
      for (const reply of [...(replies.get(next.comment.id) ?? [])].reverse()) {
        open.push({ comment: reply, parent: reply.parent, note: null })
      }
    }
  }
  for (const comment of byId.values()) {
    if (comment.parent !== null)
      replies.set(comment.parent, [...(replies.get(comment.parent) ?? []), comment])
  }
  for (const comment of byId.values()) {
    const { parent } = comment
    if (parent === null || (known.has(parent) && !byId.has(parent))) place({ comment, parent, note: null })
    else if (parent === comment.id) place({ comment, parent: null, note: 'it answers itself' })
    else if (!byId.has(parent)) place({ comment, parent: null, note: answersNone(parent) })
  }
  for (const comment of byId.values()) {
    if (!placed.has(comment.id)) place({ comment, parent: null, note: 'it answers one of its own replies' })
  }
  return ordered
}
