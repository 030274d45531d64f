import type { CollectionConfig } from 'payload'
import { collectionAccess, never } from '@/access/access-for'
import { hiddenInPanel } from '@/access/panel'
import { auditDeletion } from '@/desk/audit-log/audit-deletion'

/** Whose comments are held back as spam until a day. Made in the moderators' queue. */
export const Bans: CollectionConfig = {
  slug: 'bans',
  access: collectionAccess('bans'),
  defaultSort: '-createdAt',
  admin: {
    hidden: hiddenInPanel('bans'),
    useAsTitle: 'label',
    defaultColumns: ['kind', 'label', 'until', 'createdBy', 'createdAt'],
    group: 'Readers',
  },
  fields: [
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: [
        { value: 'sender', label: 'Sender (browser)' },
        { value: 'email', label: 'E-mail pattern' },
        { value: 'network', label: 'Network' },
      ],
    },
    // What it is called in lists: a name, a pattern, a comment's number.
    { name: 'label', type: 'text', required: true, maxLength: 300 },
    {
      // The hash of a sender or network, or the pattern of an e-mail address with `*`.
      name: 'value',
      type: 'text',
      required: true,
      index: true,
      hidden: true,
      maxLength: 300,
      access: { read: never, create: never, update: never },
    },
    { name: 'until', type: 'date', required: true, index: true },
    { name: 'createdBy', type: 'text', required: true, maxLength: 160 },
  ],
  hooks: { afterDelete: [auditDeletion('bans', 'label')] },
}
