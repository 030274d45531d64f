import type { Block } from 'payload'

/** Points from a place in the text to an entry of the article's reference list, by the entry's key. */
export const referenceMark: Block = {
  slug: 'referenceMark',
  labels: {
    singular: { en: 'Reference mark', es: 'Llamada de referencia' },
    plural: { en: 'Reference marks', es: 'Llamadas de referencia' },
  },
  admin: { components: { Label: '/src/rich-text/admin/ReferenceMarkLabel#ReferenceMarkLabel' } },
  fields: [
    {
      name: 'reference',
      type: 'text',
      label: { en: 'Reference', es: 'Referencia' },
      admin: { components: { Field: '/src/rich-text/admin/ReferencePicker#ReferencePicker' } },
    },
  ],
}
