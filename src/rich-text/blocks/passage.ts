import type { Block } from 'payload'

/**
 * A passage that many articles share. The server puts its approved text into the block, so that a version of an article
 * says what readers see, whatever becomes of the passage later (content/articles/passages).
 */
export const passage: Block = {
  slug: 'passage',
  labels: { singular: { en: 'Passage', es: 'Pasaje' }, plural: { en: 'Passages', es: 'Pasajes' } },
  admin: {
    disableBlockName: true,
    components: { Label: '/src/rich-text/admin/PassageLabel#PassageLabel' },
  },
  fields: [
    {
      name: 'passage',
      type: 'relationship',
      label: { en: 'Passage', es: 'Pasaje' },
      relationTo: 'passages',
      required: true,
      // One that nobody has approved yet would leave a hole in the article.
      filterOptions: { state: { not_equals: 'new' } },
      admin: {
        allowCreate: false,
        description: {
          en: 'Its approved text stands here. To change it, change the passage: all articles that use it follow.',
          es: 'Aquí va su texto aprobado. Para cambiarlo, cambie el pasaje: seguirán todos los artículos que lo usan.',
        },
      },
    },
    { name: 'body', type: 'json', admin: { hidden: true } },
    {
      name: 'text',
      type: 'ui',
      label: { en: 'Text', es: 'Texto' },
      admin: { components: { Field: '/src/rich-text/admin/PassageText#PassageText' } },
    },
  ],
}
