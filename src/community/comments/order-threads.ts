import type { CommentOrder } from '@/html/site-view'

/** A stored comment's place. `createdAt` in milliseconds. */
export type Placed = { id: number; parent: number | null; createdAt: number; isPublic: boolean }

/** A comment in the order in which it is shown. */
export type Shown = { id: number; parent: number | null; depth: number; isPublic: boolean }

/**
 * Puts an article's comments into the order in which they are read: each thread together, replies below what
 * they reply to, the oldest reply first. A comment that is not public stands only where a public one replies
 * below it, so that threads keep together.
 *
 * @param order of the threads
 */
export function orderThreads(comments: readonly Placed[], order: CommentOrder): Shown[] {
  const known = new Set(comments.map(({ id }) => id))
  const children = new Map<number | null, Placed[]>()
  for (const comment of [...comments].sort((a, b) => a.createdAt - b.createdAt || a.id - b.id)) {
    // What replied to a deleted comment begins a thread.
    const parent = comment.parent !== null && known.has(comment.parent) ? comment.parent : null
    const siblings = children.get(parent)
    if (siblings) siblings.push(comment)
    else children.set(parent, [comment])
  }
  const threads = children.get(null) ?? []
  if (order === 'newest') threads.reverse()
  // A stack instead of recursion: readers may reply to each other thousands of times.
  const shown: Shown[] = []
  const waiting = threads.map((comment) => ({ comment, depth: 0 })).reverse()
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { comment, depth } = next
    shown.push({ id: comment.id, parent: comment.parent, depth, isPublic: comment.isPublic })
    for (const child of [...(children.get(comment.id) ?? [])].reverse()) {
      waiting.push({ comment: child, depth: depth + 1 })
    }
  }
  return withoutEmptyEnds(shown)
}

/** Leaves out what is not public and has nothing public below it. */
function withoutEmptyEnds(shown: Shown[]): Shown[] {
  const kept: Shown[] = []
  let deepest = -1
  for (const comment of [...shown].reverse()) {
    // Seen from the end: a public comment keeps each one that it stands below.
    if (comment.isPublic || comment.depth < deepest) {
      kept.push(comment)
      deepest = comment.depth
    } else if (comment.depth <= deepest) deepest = comment.depth
    if (comment.depth === 0) deepest = -1
  }
  return kept.reverse()
}
