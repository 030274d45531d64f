import type { CommentOrder } from '@/html/site-view'

/** The position data of a stored comment. `createdAt` in milliseconds, `length` of the text in characters. */
export type Placed = {
  id: number
  parent: number | null
  createdAt: number
  isPublic: boolean
  length: number
}

/** A comment in display order. */
export type Shown = { id: number; parent: number | null; depth: number; isPublic: boolean; length: number }

/**
 * Sorts an article's comments for display: each thread together, replies below their parent, oldest reply first. A
 * non-public comment is only included if it has a public descendant, to keep the thread together.
 *
 * @param order of the threads
 */
export function orderThreads(comments: readonly Placed[], order: CommentOrder): Shown[] {
  const known = new Set(comments.map(({ id }) => id))
  const children = new Map<number | null, Placed[]>()
  for (const comment of [...comments].sort((a, b) => a.createdAt - b.createdAt || a.id - b.id)) {
    // A reply to a deleted comment starts a thread.
    const parent = comment.parent !== null && known.has(comment.parent) ? comment.parent : null
    const siblings = children.get(parent)
    if (siblings) siblings.push(comment)
    else children.set(parent, [comment])
  }
  const threads = children.get(null) ?? []
  if (order === 'newest') threads.reverse()
  // A stack instead of recursion: replies may be nested thousands of levels deep.
  const shown: Shown[] = []
  const waiting = threads.map((comment) => ({ comment, depth: 0 })).reverse()
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { comment, depth } = next
    shown.push({
      id: comment.id,
      parent: comment.parent,
      depth,
      isPublic: comment.isPublic,
      length: comment.length,
    })
    for (const child of [...(children.get(comment.id) ?? [])].reverse()) {
      waiting.push({ comment: child, depth: depth + 1 })
    }
  }
  return withoutEmptyEnds(shown)
}

/** Removes non-public comments without public descendants. */
function withoutEmptyEnds(shown: Shown[]): Shown[] {
  const kept: Shown[] = []
  let deepest = -1
  for (const comment of [...shown].reverse()) {
    // From the end: a public comment keeps all its ancestors.
    if (comment.isPublic || comment.depth < deepest) {
      kept.push(comment)
      deepest = comment.depth
    } else if (comment.depth <= deepest) deepest = comment.depth
    if (comment.depth === 0) deepest = -1
  }
  return kept.reverse()
}
