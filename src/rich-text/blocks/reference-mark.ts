import type { Block } from 'payload'
import { REFERENCE_MARK } from '../allowed-nodes'

/** A mark within a line that points to an entry of the article's list of references. */
export const referenceMarkBlock: Block = {
  slug: REFERENCE_MARK,
  labels: { singular: 'Reference mark', plural: 'Reference marks' },
  admin: {
    disableBlockName: true,
    components: { Label: '/src/rich-text/admin/ReferenceMarkLabel#ReferenceMarkLabel' },
  },
  fields: [
    {
      name: 'reference',
      type: 'text',
      required: true,
      maxLength: 40,
      admin: { components: { Field: '/src/rich-text/admin/ReferencePicker#ReferencePicker' } },
    },
  ],
}
