import { type FoundAnchor, findAnchor } from '../find-anchor'
import { NOTED_FIELDS, type NoteThread } from '../note'
import { blocksOf, textOf } from './field-text'

/** A note, and where its words are in the form now; null where they are no longer there. */
export type FoundNote = { thread: NoteThread; found: FoundAnchor | null }

/** Finds the words of all notes, and orders the notes as the words stand in the form; those without words are last. */
export function findInForm(threads: readonly NoteThread[]): FoundNote[] {
  const texts = new Map(NOTED_FIELDS.map((field) => [field, blocksOf(field).map(textOf)]))
  const fieldOrder = ({ thread }: FoundNote) => NOTED_FIELDS.indexOf(thread.field)
  return threads
    .map((thread) => ({ thread, found: findAnchor(thread.anchor, texts.get(thread.field) ?? []) }))
    .sort(
      (a, b) =>
        Number(a.found === null) - Number(b.found === null) ||
        fieldOrder(a) - fieldOrder(b) ||
        (a.found && b.found ? a.found.block - b.found.block || a.found.start - b.found.start : 0) ||
        a.thread.id - b.thread.id,
    )
}
