import type { Block } from 'payload'

/** Points from a place in the text to an entry of the article's reference list, by the entry's key. */
export const referenceMark: Block = {
  slug: 'referenceMark',
  labels: { singular: 'Reference mark', plural: 'Reference marks' },
  admin: { components: { Label: '/src/rich-text/admin/ReferenceMarkLabel#ReferenceMarkLabel' } },
  fields: [
    {
      name: 'reference',
      type: 'text',
      admin: { components: { Field: '/src/rich-text/admin/ReferencePicker#ReferencePicker' } },
    },
  ],
}
