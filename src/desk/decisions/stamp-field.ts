import type { Field } from 'payload'

/**
 * A stamp of a document's content, in every response to staff. A decision about the document sends it back, so
 * that it applies to what was seen (take-stamp.ts). Computed, never stored, of no use to readers.
 *
 * @param stampOf computes it from the complete document
 */
export const stampField = (stampOf: (doc: Record<string, unknown>) => string): Field => ({
  name: 'contentDigest',
  type: 'text',
  virtual: true,
  admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
  hooks: {
    beforeDuplicate: [() => null],
    afterRead: [({ siblingData, req }) => (req.user ? stampOf(siblingData) : undefined)],
  },
})
