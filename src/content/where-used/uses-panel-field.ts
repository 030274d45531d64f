import type { UIField } from 'payload'

/**
 * *Where it is used*, in a form.
 *
 * @param Field the server component that shows it
 */
export const usesPanelField = (Field: string, name = 'uses'): UIField => ({
  name,
  type: 'ui',
  label: { en: 'Where it is used', es: 'Dónde se usa' },
  admin: { components: { Field }, disableBulkEdit: true, disableListColumn: true },
})
