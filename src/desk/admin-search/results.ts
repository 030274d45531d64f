import type { Piece } from './extract'

export type Found = { href: string; title: Piece[]; text: Piece[]; state: string | null }

/** What was found in one collection; `hasMore` when not all of it is here. */
export type Results = { title: string; found: Found[]; hasMore: boolean }
