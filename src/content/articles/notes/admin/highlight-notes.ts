import { rangeOf } from './field-text'
import type { FoundNote } from './find-in-form'

const [OPEN, CHOSEN] = ['article-notes', 'article-note-chosen']

/**
 * Marks the words of open notes in the text (CSS Custom Highlight API): the text itself, and so what is saved, stays as
 * it is. Browsers without it show the notes beside the form only.
 */
export function highlightNotes(notes: readonly FoundNote[], chosen: number | null): void {
  if (typeof Highlight === 'undefined') return
  const marks: Record<string, Range[]> = { [OPEN]: [], [CHOSEN]: [] }
  for (const { thread, found } of notes) {
    const range = found && !thread.resolved ? rangeOf(thread.field, found) : null
    if (range) marks[thread.id === chosen ? CHOSEN : OPEN]?.push(range)
  }
  for (const [name, ranges] of Object.entries(marks)) CSS.highlights.set(name, new Highlight(...ranges))
}

/** Takes all marks away. */
export function clearHighlights(): void {
  if (typeof Highlight === 'undefined') return
  for (const name of [OPEN, CHOSEN]) CSS.highlights.delete(name)
}
