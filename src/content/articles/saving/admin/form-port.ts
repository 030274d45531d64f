import type { FormState } from 'payload'
import { sameValue } from '../merge-field'
import type { SaverPorts, Values } from '../saver-ports'
import { changeTo, valuesOf } from './form-fields'
import { isWritingInText, textBeingWritten } from './open-text'

/** The parts of Payload's form that are used here. */
export type OpenForm = {
  getFields: () => FormState
  dispatchFields: (
    action: { type: 'UPDATE_MANY'; formState: FormState } | { type: 'REMOVE'; path: string },
  ) => void
}

/**
 * Reads the saved fields of Payload's form and puts values into them. Payload's form has a value only after its next
 * render; until then it is read from here, so that a save in between does not send the old one.
 *
 * @param form the newest one, asked each time
 */
export function formPort(form: () => OpenForm): Pick<SaverPorts, 'put'> & {
  /** `isExact`: with what the text’s editor has not handed to the form yet. */
  read: (isExact?: boolean) => Values
} {
  const coming = new Map<string, { before: unknown; value: unknown }>()
  return {
    read: (isExact = false) => {
      const values = valuesOf(form().getFields())
      for (const [field, { before, value }] of coming) {
        if (sameValue(field, values[field], before)) values[field] = value
        else coming.delete(field)
      }
      const body = isExact && !coming.has('body') ? textBeingWritten() : undefined
      return body === undefined ? values : { ...values, body }
    },
    put: (field, value, isAsked = false) => {
      if (field === 'body' && !isAsked && isWritingInText()) return false
      const { getFields, dispatchFields } = form()
      const fields = getFields()
      const before = valuesOf(fields)[field]
      if (!sameValue(field, before, value)) coming.set(field, { before, value })
      const { update, remove } = changeTo(fields, field, value)
      dispatchFields({ type: 'UPDATE_MANY', formState: update })
      for (const path of remove) dispatchFields({ type: 'REMOVE', path })
      return true
    },
  }
}
