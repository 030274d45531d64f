import { type FoundAnchor, findAnchor } from '../find-anchor'
import { NOTED_FIELDS, type NoteThread, WHOLE_FIELDS } from '../note'
import { isWhole } from '../note-anchor'
import { blocksOf, textOf } from './field-text'

/** A note, and where its words are in the form now; null where they are no longer there. */
export type FoundNote = { thread: NoteThread; found: FoundAnchor | null }

const AT_BEGINNING: FoundAnchor = { block: 0, start: 0, endBlock: 0, end: 0, isExact: true }

/** Finds the words of all notes, and orders the notes as the words stand in the form; those without words are last. */
export function findInForm(threads: readonly NoteThread[]): FoundNote[] {
  const texts = new Map<string, string[]>(NOTED_FIELDS.map((field) => [field, blocksOf(field).map(textOf)]))
  const fieldOrder = ({ thread }: FoundNote) => WHOLE_FIELDS.indexOf(thread.field)
  const find = ({ anchor, field }: NoteThread) =>
    isWhole(anchor) ? AT_BEGINNING : findAnchor(anchor, texts.get(field) ?? [])
  return threads
    .map((thread) => ({ thread, found: find(thread) }))
    .sort(
      (a, b) =>
        Number(a.found === null) - Number(b.found === null) ||
        fieldOrder(a) - fieldOrder(b) ||
        (a.found && b.found ? a.found.block - b.found.block || a.found.start - b.found.start : 0) ||
        a.thread.id - b.thread.id,
    )
}
