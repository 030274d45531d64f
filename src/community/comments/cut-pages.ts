import type { Shown } from './order-threads'

/** Comments on a page, however short. */
export const COMMENTS_A_PAGE = 30
/** Characters of their texts together, so that a page of long ones is not much larger. */
export const CHARACTERS_A_PAGE = 8000

/**
 * Cuts ordered comments into pages: as many as fit by number and by length, at least one.
 *
 * @returns at least one page
 */
export function cutPages(shown: readonly Shown[]): Shown[][] {
  const pages: Shown[][] = []
  let current: Shown[] = []
  let characters = 0
  for (const comment of shown) {
    const length = comment.isPublic ? comment.length : 0
    const isFull = current.length === COMMENTS_A_PAGE || characters + length > CHARACTERS_A_PAGE
    if (isFull && current.length > 0) {
      pages.push(current)
      current = []
      characters = 0
    }
    current.push(comment)
    characters += length
  }
  return [...pages, current]
}
