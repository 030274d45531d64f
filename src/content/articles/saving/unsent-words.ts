import { sameValue } from './merge-field'
import type { Marks, Unsent, Values } from './saver-ports'

/**
 * What the server does not have of a form.
 *
 * @param known what it has, with its marks
 * @param underWay what was sent and not answered yet
 */
export function unsentWords(values: Values, known: Values, marks: Marks, underWay: Values): Unsent {
  const fields = Object.keys(known).filter((one) => !sameValue(one, values[one], known[one]))
  return Object.fromEntries(
    fields.map((field) => {
      const words = { value: values[field], base: known[field], mark: marks[field] ?? '' }
      return [field, field in underWay ? { ...words, sent: underWay[field] } : words]
    }),
  )
}
