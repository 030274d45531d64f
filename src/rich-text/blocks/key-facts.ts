import type { Block } from 'payload'

/** The few facts that a reader should take along. */
export const keyFactsBlock: Block = {
  slug: 'keyFacts',
  labels: { singular: 'Key facts', plural: 'Key facts' },
  admin: { disableBlockName: true },
  fields: [
    {
      name: 'title',
      type: 'text',
      maxLength: 80,
      admin: { description: 'Left empty: “Key facts”.' },
    },
    {
      name: 'facts',
      type: 'array',
      required: true,
      minRows: 1,
      maxRows: 10,
      labels: { singular: 'Fact', plural: 'Facts' },
      fields: [{ name: 'text', type: 'text', required: true, maxLength: 240 }],
    },
  ],
}
