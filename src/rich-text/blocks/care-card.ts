import type { Block, RichTextField } from 'payload'

type Editor = NonNullable<RichTextField['editor']>

/**
 * What to do and how urgently, after the care cards of the NHS design system. The server checks its content
 * (find-forbidden-node.ts) and asks for what is missing when it is published.
 *
 * @param editor of the words below the heading
 */
export const careCard = (editor: Editor): Block => ({
  slug: 'careCard',
  labels: { singular: 'Care card', plural: 'Care cards' },
  admin: {
    disableBlockName: true,
    components: { Label: '/src/rich-text/admin/CareCardLabel#CareCardLabel' },
  },
  fields: [
    {
      name: 'level',
      type: 'select',
      label: 'How urgent it is',
      required: true,
      defaultValue: 'non-urgent',
      options: [
        { value: 'non-urgent', label: 'Non-urgent advice' },
        { value: 'urgent', label: 'Urgent advice' },
        { value: 'emergency', label: 'Immediate action' },
      ],
    },
    {
      name: 'heading',
      type: 'text',
      required: true,
      maxLength: 120,
      admin: {
        placeholder: 'Call {emergencyNumber} if:',
        description: 'One thing to do. {emergencyNumber} becomes the number from the settings.',
      },
    },
    { name: 'body', type: 'richText', label: 'When to do it', editor },
  ],
})
