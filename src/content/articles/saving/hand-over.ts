import { mergeField, sameValue } from './merge-field'
import type { Marks, Values } from './saver-ports'

/** What a saver leaves to the one that is mounted in its place. */
export type Handed = {
  /** The fields of its form. */
  form: Values
  known: Values
  marks: Marks
  storedAt: number
}

/** How one field goes on: what the form is to say, and from which base it is saved. */
type Taken = { field: string; value: unknown; known: unknown; mark: string }

/**
 * The fields of a form that go on from the saver before it, once that is done.
 *
 * A field that said the same in both forms when the second began is one field, perhaps in the very same form: it takes
 * what was put into the first one since. Any other takes what is stored.
 *
 * @param began what the first form said when the second began
 * @param known what the second one began with
 * @param form what it says now
 */
export function takenFrom(before: Handed, began: Values, known: Values, form: Values): Taken[] {
  return Object.keys(known).flatMap((field) => {
    if (!(field in before.known)) return []
    const isSame = sameValue(field, began[field], known[field])
    const theirs = isSame ? before.form[field] : before.known[field]
    const merged = mergeField(field, known[field], form[field], theirs)
    if (!merged) return []
    return [{ field, value: merged.value, known: before.known[field], mark: before.marks[field] ?? '' }]
  })
}

/** The saver whose form was closed last, and the end of its last save. */
export class Ended<Saver> {
  private last: { key: string; saver: Saver; done: Promise<unknown> } | null = null

  /** @param key of the article and the account */
  add(key: string, saver: Saver, done: Promise<unknown>): void {
    this.last = { key, saver, done }
  }

  /** @returns null where another form was closed since */
  of(key: string): { saver: Saver; done: Promise<unknown> } | null {
    return this.last?.key === key ? this.last : null
  }
}
