import type { Field } from 'payload'

const CELL = '/src/desk/panel/TimeCell#TimeCell'

/**
 * Moments in lists are shown in the account's time zone. Days (days/day-admin.ts) have their own cells and are
 * left alone.
 */
export function showTimes(fields: Field[]): void {
  for (const field of fields) {
    if (field.type === 'date' && !field.admin?.components?.Cell) {
      field.admin = { ...field.admin, components: { ...field.admin?.components, Cell: CELL } }
    }
    if ('fields' in field) showTimes(field.fields)
    if (field.type === 'tabs') for (const tab of field.tabs) showTimes(tab.fields)
  }
}
