import type { Field } from 'payload'

/**
 * A stamp of what a document says, in every answer to staff. Whoever decides about the document sends it back, so that
 * the decision is about what was looked at (take-stamp.ts). Computed, never stored, of no use to readers.
 *
 * @param stampOf makes it from the document with all its fields
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
