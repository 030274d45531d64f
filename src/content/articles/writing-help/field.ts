import type { UIField } from 'payload'

/** Next to the form: metrics of the saved draft and remarks on it. */
export const writingHelpField: UIField = {
  name: 'writingHelp',
  type: 'ui',
  label: { en: 'Writing help', es: 'Ayuda para escribir' },
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: '/src/content/articles/writing-help/admin/WritingHelp#WritingHelp' },
  },
}
