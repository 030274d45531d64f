import type { z } from 'zod'
import { type Position, readCursor, writeCursor } from './cursor'
import { WrongParameters } from './wrong-parameters'

/**
 * The position that a cursor names.
 *
 * @returns null without a cursor: the beginning
 * @throws WrongParameters if it is not one that this list gives
 */
export function positionOf<T extends z.ZodType>(schema: T, cursor: string | undefined): z.infer<T> | null {
  if (cursor === undefined) return null
  const read = schema.safeParse(readCursor(cursor))
  if (read.success) return read.data
  throw new WrongParameters([{ parameter: 'cursor', detail: 'must be the nextCursor of this list' }])
}

/**
 * One page of rows of which one more was read than fits.
 *
 * @param at the position of a row, where the next page begins
 */
export function pageOf<T>(
  rows: readonly T[],
  limit: number,
  at: (row: T) => Position,
): { rows: T[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { rows: shown, nextCursor: last && rows.length > limit ? writeCursor(at(last)) : null }
}
