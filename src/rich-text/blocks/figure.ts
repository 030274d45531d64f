import type { Block } from 'payload'

/**
 * A picture with its caption and credit. The alternative text belongs to the picture and is stored with the media.
 */
export const figure: Block = {
  slug: 'figure',
  labels: { singular: { en: 'Figure', es: 'Figura' }, plural: { en: 'Figures', es: 'Figuras' } },
  admin: {
    disableBlockName: true,
    components: { Label: '/src/rich-text/admin/FigureLabel#FigureLabel' },
  },
  fields: [
    {
      name: 'image',
      type: 'upload',
      label: { en: 'Picture', es: 'Imagen' },
      relationTo: 'media',
      required: true,
    },
    { name: 'caption', type: 'text', label: { en: 'Caption', es: 'Pie de foto' }, maxLength: 300 },
    {
      name: 'credit',
      type: 'text',
      label: { en: 'Credit', es: 'Créditos' },
      maxLength: 160,
      admin: {
        description: {
          en: 'Who made the picture, and its licence.',
          es: 'Quién hizo la imagen y con qué licencia.',
        },
      },
    },
  ],
}
