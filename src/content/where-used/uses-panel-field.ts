import type { UIField } from 'payload'

/**
 * *Where it is used*, at the end of a record's form.
 *
 * @param Field the server component that shows it
 */
export const usesPanelField = (Field: string): UIField => ({
  name: 'uses',
  type: 'ui',
  label: { en: 'Where it is used', es: 'Dónde se usa' },
  admin: { components: { Field }, disableBulkEdit: true, disableListColumn: true },
})
