import type { CollectionConfig } from 'payload'
import { collectionAccess, never } from '@/access/access-for'
import { hiddenInPanel } from '@/access/panel'

/** That a reader holds a comment to be out of place; one a reader and comment. Gone with the comment. */
export const CommentReports: CollectionConfig = {
  slug: 'comment-reports',
  labels: { singular: 'Reported comment', plural: 'Reported comments' },
  access: collectionAccess('comment-reports'),
  defaultSort: '-createdAt',
  admin: {
    hidden: hiddenInPanel('comment-reports'),
    defaultColumns: ['comment', 'reason', 'createdAt'],
    group: 'Readers',
  },
  indexes: [{ fields: ['comment', 'senderHash'], unique: true }],
  fields: [
    { name: 'comment', type: 'relationship', relationTo: 'comments', required: true },
    {
      name: 'reason',
      type: 'select',
      required: true,
      options: [
        { value: 'abuse', label: 'Abuse or hate' },
        { value: 'spam', label: 'Advertising or spam' },
        { value: 'harm', label: 'Advice that may do harm' },
        { value: 'private', label: 'Somebody’s private data' },
        { value: 'other', label: 'Something else' },
      ],
    },
    {
      // Keyed hash of the reporter's network: one report each, and no more than that is known.
      name: 'senderHash',
      type: 'text',
      required: true,
      hidden: true,
      access: { read: never, create: never, update: never },
    },
  ],
}
