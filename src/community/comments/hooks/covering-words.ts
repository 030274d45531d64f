import type { RequestContext } from 'payload'

const KEY = 'coversWords'

/** Marks a write that covers words of a comment: not even a stale copy of its page may show them any more. */
export const coveringWords: RequestContext = { [KEY]: true }

export const isCovering = (context: RequestContext): boolean => context[KEY] === true
