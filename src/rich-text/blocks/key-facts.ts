import type { Block } from 'payload'

/** A few short facts in a box. */
export const keyFacts: Block = {
  slug: 'keyFacts',
  labels: {
    singular: { en: 'Key facts', es: 'Datos clave' },
    plural: { en: 'Key facts', es: 'Datos clave' },
  },
  admin: {
    disableBlockName: true,
    components: { Label: '/src/rich-text/admin/KeyFactsLabel#KeyFactsLabel' },
  },
  fields: [
    {
      name: 'title',
      type: 'text',
      label: { en: 'Title', es: 'Título' },
      maxLength: 80,
      admin: { placeholder: { en: 'Key facts', es: 'Datos clave' } },
    },
    {
      name: 'facts',
      type: 'array',
      label: { en: 'Facts', es: 'Datos' },
      required: true,
      minRows: 1,
      labels: { singular: { en: 'Fact', es: 'Dato' }, plural: { en: 'Facts', es: 'Datos' } },
      fields: [
        { name: 'text', type: 'text', label: { en: 'Fact', es: 'Dato' }, required: true, maxLength: 240 },
      ],
    },
  ],
}
