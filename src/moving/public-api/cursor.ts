/** A cursor is a position in base64url; what is in it is nobody’s concern but ours. */
export const cursorPattern = /^[A-Za-z0-9_-]{1,200}$/

/** The last item of a page: the sort key, and what tells apart two with the same one. */
export type Position = (string | number)[]

/** @returns the text of `nextCursor` */
export const writeCursor = (position: Position): string =>
  Buffer.from(JSON.stringify(position)).toString('base64url')

/** @returns what was written; undefined for anything else */
export function readCursor(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    return undefined
  }
}
