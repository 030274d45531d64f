import type { UIField } from 'payload'

/** A list column with the number of live articles, counted once for the whole page. */
export const articleCountColumn = (Cell: string): UIField => ({
  name: 'articleCount',
  type: 'ui',
  label: { en: 'Articles', es: 'Artículos' },
  admin: { components: { Cell }, disableBulkEdit: true },
})
