import type { Block, RichTextField } from 'payload'

type Editor = NonNullable<RichTextField['editor']>

/**
 * A remark set apart from the running text.
 *
 * @param editor of its words
 */
export const insetNote = (editor: Editor): Block => ({
  slug: 'insetNote',
  labels: { singular: 'Inset note', plural: 'Inset notes' },
  admin: {
    disableBlockName: true,
    components: { Label: '/src/rich-text/admin/InsetNoteLabel#InsetNoteLabel' },
  },
  fields: [{ name: 'body', type: 'richText', label: 'Note', editor }],
})
