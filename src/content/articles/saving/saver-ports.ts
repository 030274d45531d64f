import type { FieldConflict } from './field-conflict'

export type Values = Record<string, unknown>
export type Marks = Record<string, string>

/** What the server has: the fields with their marks, and when it was written, in milliseconds since 1970. */
export type Stored = { values: Values; marks: Marks; at: number }

/** Words of one field that the server does not have, as they are kept in the browser. */
export type UnsentWords = {
  value: unknown
  /** What they were typed over, with its mark. */
  base: unknown
  mark: string
  /** What was on its way at that time, if anything: the server may have it. */
  sent?: unknown
}

/** By field. */
export type Unsent = Record<string, UnsentWords>

/** What the server says to a save. */
export type SaveAnswer =
  /** `sentMarks` are of what was sent, `stored` is what stands there after the merge. */
  | { is: 'saved'; stored: Stored; sentMarks: Marks }
  | { is: 'conflict'; conflicts: FieldConflict[]; marks: Marks }
  /** `fields`: the paths of those that it refuses, where it says so. */
  | { is: 'refused'; message: string; fields: readonly string[] }

export type SaverState = {
  is: 'saved' | 'unsaved' | 'saving' | 'refused'
  /** When the server stored the last save, in milliseconds since 1970; null before the first. */
  savedAt: number | null
  /** Why the server refused the last save. */
  message: string | null
  /** The paths of the fields that it refused then, until a save succeeds. */
  refused: readonly string[]
  conflicts: FieldConflict[]
}

export type SaverPorts = {
  /** The saved fields of the form as they are now. */
  read: () => Values
  /**
   * Puts a value into the form; false where it cannot be put in now, because somebody is typing there. `isAsked`: they
   * have asked for it, so nobody is.
   */
  put: (field: string, value: unknown, isAsked?: boolean) => boolean
  /**
   * Sends changed fields with the marks that they started from. `underWay` is what an earlier save sent that is not
   * answered yet: where the server has it, the words started from there.
   */
  send: (changed: Values, marks: Marks, underWay?: Values) => Promise<SaveAnswer>
  tell: (state: SaverState) => void
}
