import type { UIField } from 'payload'

/** The notes on passages, beside the form; stored apart from the article (find-notes.ts). */
export const notesField: UIField = {
  name: 'notes',
  type: 'ui',
  label: { en: 'Notes', es: 'Notas' },
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: '/src/content/articles/notes/admin/NotesPanel#NotesPanel' },
  },
}
