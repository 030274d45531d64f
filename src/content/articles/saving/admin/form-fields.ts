import type { FieldState, FormState } from 'payload'
import { reduceFieldsToValues } from 'payload/shared'
import { CONTENT } from '../../workflow/content-fields'
import type { Values } from '../saver-ports'

/** What the form saves by itself. */
const SAVED = [...CONTENT, 'commentsOpen'] as const
const LISTS = new Set(['keyPoints', 'references', 'corrections'])

type Row = Record<string, unknown>

/** The saved fields of a form's state. */
export function valuesOf(state: FormState): Values {
  const values = reduceFieldsToValues(state, true)
  return Object.fromEntries(SAVED.map((name) => [name, values[name]]))
}

/** What a reducer does to a form's state so that a field has another value, in the terms of Payload's form. */
type Change = { update: FormState; remove: string[] }

/** The change that puts a value into one field. Rows that stay keep their state, and a caret in one of them. */
export function changeTo(state: FormState, field: string, value: unknown): Change {
  if (LISTS.has(field)) return rowsTo(state, field, Array.isArray(value) ? value : [])
  if (field !== 'search') return { update: { [field]: changed(state[field], value) }, remove: [] }
  const cells = Object.entries((value ?? {}) as Row).map(([name, cell]) => {
    const path = `${field}.${name}`
    return [path, changed(state[path], cell)]
  })
  return { update: Object.fromEntries(cells), remove: [] }
}

const changed = (before: FieldState | undefined, value: unknown): FieldState => ({
  ...before,
  value,
  initialValue: value,
})

function rowsTo(state: FormState, field: string, rows: Row[]): Change {
  const before = state[field]?.rows ?? []
  const update: FormState = {}
  rows.forEach((row, index) => {
    const was = before.findIndex(({ id }) => id === row.id)
    for (const [name, cell] of Object.entries(row)) {
      update[`${field}.${index}.${name}`] = changed(state[`${field}.${was}.${name}`], cell)
    }
  })
  const isGone = (path: string) => path.startsWith(`${field}.`) && !(path in update)
  update[field] = {
    ...changed(state[field], rows.length),
    disableFormData: rows.length > 0,
    rows: rows.map(({ id }) => ({ ...before.find((one) => one.id === id), id: String(id) })),
  }
  return { update, remove: Object.keys(state).filter(isGone) }
}
