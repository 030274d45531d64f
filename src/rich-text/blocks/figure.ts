import type { Block } from 'payload'

/** A picture with its caption and whose it is. Its alternative text belongs to the picture. */
export const figureBlock: Block = {
  slug: 'figure',
  labels: { singular: 'Figure', plural: 'Figures' },
  admin: { disableBlockName: true },
  fields: [
    { name: 'image', type: 'upload', relationTo: 'media', required: true, label: 'Picture' },
    { name: 'caption', type: 'text', maxLength: 300 },
    { name: 'credit', type: 'text', maxLength: 160, admin: { description: 'Whose picture it is.' } },
  ],
}
