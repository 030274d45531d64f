import type { Piece } from './extract'

export type Found = { href: string; title: Piece[]; text: Piece[]; state: string | null }

/** The results in one collection; `hasMore` if the list is truncated. */
export type Results = { title: string; found: Found[]; hasMore: boolean }
