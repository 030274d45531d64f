import type { Block } from 'payload'
import { EMERGENCY_NUMBER } from '../allowed-nodes'
import { noteEditor } from '../note-editor'

/** A card that says how soon to act. One of each level at most: a page full of alarms helps nobody (NHS). */
export const careCardBlock: Block = {
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
      required: true,
      defaultValue: 'non-urgent',
      options: [
        { value: 'non-urgent', label: 'Non-urgent advice' },
        { value: 'urgent', label: 'Urgent advice' },
        { value: 'emergency', label: 'Immediate action' },
      ],
      admin: { description: 'Said in words before the heading.' },
    },
    {
      name: 'heading',
      type: 'text',
      required: true,
      maxLength: 120,
      admin: {
        description: `One call to action, such as “Call ${EMERGENCY_NUMBER} if:”. The site’s number is put in.`,
      },
    },
    { name: 'body', type: 'richText', label: 'Signs', editor: noteEditor },
  ],
}
