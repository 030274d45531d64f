import type { CollectionConfig } from 'payload'
import { collectionAccess } from '@/access/access-for'
import { hiddenInPanel } from '@/access/panel'
import { checkEmail } from '@/mail/email-address'

/** Who wants mail about replies to which comment; active once confirmed by a link in a mail (double opt-in). */
export const Subscriptions: CollectionConfig = {
  slug: 'subscriptions',
  access: collectionAccess('subscriptions'),
  defaultSort: '-createdAt',
  admin: {
    hidden: hiddenInPanel('subscriptions'),
    useAsTitle: 'email',
    defaultColumns: ['email', 'comment', 'confirmedAt', 'createdAt'],
    group: 'Readers',
  },
  indexes: [{ fields: ['comment', 'emailHash'], unique: true }],
  fields: [
    { name: 'comment', type: 'relationship', relationTo: 'comments', required: true },
    { name: 'email', type: 'email', required: true, validate: checkEmail },
    // Of the address without case: finds all that belongs to one person.
    { name: 'emailHash', type: 'text', required: true, index: true, maxLength: 64 },
    { name: 'confirmedAt', type: 'date' },
    { name: 'eraseAfter', type: 'date', required: true, index: true },
  ],
}
