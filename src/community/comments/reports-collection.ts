import type { CollectionConfig } from 'payload'
import { collectionAccess, never } from '@/access/access-for'
import { hiddenInPanel } from '@/access/panel'
import { menuGroups, reportReasonNames } from '@/design/panel-words/choices'

/** A reader's report of a comment; one per reader and comment. Deleted with the comment. */
export const CommentReports: CollectionConfig = {
  slug: 'comment-reports',
  labels: {
    singular: { en: 'Reported comment', es: 'Comentario denunciado' },
    plural: { en: 'Reported comments', es: 'Comentarios denunciados' },
  },
  access: collectionAccess('comment-reports'),
  defaultSort: '-createdAt',
  admin: {
    hidden: hiddenInPanel('comment-reports'),
    defaultColumns: ['comment', 'reason', 'createdAt'],
    group: menuGroups.readers,
  },
  indexes: [{ fields: ['comment', 'senderHash'], unique: true }],
  fields: [
    {
      name: 'comment',
      type: 'relationship',
      label: { en: 'Comment', es: 'Comentario' },
      relationTo: 'comments',
      required: true,
    },
    {
      name: 'reason',
      type: 'select',
      label: { en: 'Reason', es: 'Motivo' },
      required: true,
      options: Object.entries(reportReasonNames).map(([value, label]) => ({ value, label })),
    },
    {
      // Keyed hash of the reporter's network: one report each, and nothing else is stored about them.
      name: 'senderHash',
      type: 'text',
      required: true,
      hidden: true,
      access: { read: never, create: never, update: never },
    },
  ],
}
