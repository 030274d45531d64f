import type { Block } from 'payload'

/** A few short facts in a box of their own. */
export const keyFacts: Block = {
  slug: 'keyFacts',
  labels: { singular: 'Key facts', plural: 'Key facts' },
  admin: {
    disableBlockName: true,
    components: { Label: '/src/rich-text/admin/KeyFactsLabel#KeyFactsLabel' },
  },
  fields: [
    { name: 'title', type: 'text', maxLength: 80, admin: { placeholder: 'Key facts' } },
    {
      name: 'facts',
      type: 'array',
      required: true,
      minRows: 1,
      labels: { singular: 'Fact', plural: 'Facts' },
      fields: [{ name: 'text', type: 'text', label: 'Fact', required: true, maxLength: 240 }],
    },
  ],
}
