import type { Block } from 'payload'

/** A picture with its caption and credit. Its alternative text is the picture's own, kept with the media. */
export const figure: Block = {
  slug: 'figure',
  labels: { singular: 'Figure', plural: 'Figures' },
  admin: {
    disableBlockName: true,
    components: { Label: '/src/rich-text/admin/FigureLabel#FigureLabel' },
  },
  fields: [
    { name: 'image', type: 'upload', label: 'Picture', relationTo: 'media', required: true },
    { name: 'caption', type: 'text', maxLength: 300 },
    {
      name: 'credit',
      type: 'text',
      maxLength: 160,
      admin: { description: 'Who made the picture, and its licence.' },
    },
  ],
}
