import type { Block, RichTextField } from 'payload'

type Editor = NonNullable<RichTextField['editor']>

/**
 * A remark set apart from the running text.
 *
 * @param editor of its text
 */
export const insetNote = (editor: Editor): Block => ({
  slug: 'insetNote',
  labels: {
    singular: { en: 'Inset note', es: 'Nota destacada' },
    plural: { en: 'Inset notes', es: 'Notas destacadas' },
  },
  admin: {
    disableBlockName: true,
    components: { Label: '/src/rich-text/admin/InsetNoteLabel#InsetNoteLabel' },
  },
  fields: [{ name: 'body', type: 'richText', label: { en: 'Note', es: 'Nota' }, editor }],
})
