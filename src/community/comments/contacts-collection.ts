import type { CollectionConfig } from 'payload'
import { collectionAccess } from '@/access/access-for'
import { hiddenInPanel } from '@/access/panel'
import { checkEmail } from '@/mail/email-address'

/**
 * What a commenter gave in confidence, apart from the comment so that no public query can reach it. Rows go
 * with their comment and are erased after `eraseAfter`.
 */
export const CommentContacts: CollectionConfig = {
  slug: 'comment-contacts',
  access: collectionAccess('comment-contacts'),
  admin: {
    hidden: hiddenInPanel('comment-contacts'),
    useAsTitle: 'email',
    defaultColumns: ['email', 'comment', 'createdAt'],
    group: 'Readers',
  },
  fields: [
    { name: 'comment', type: 'relationship', relationTo: 'comments', required: true, unique: true },
    { name: 'email', type: 'email', validate: checkEmail },
    { name: 'addressHash', type: 'text', index: true, maxLength: 64 },
    // Keyed hashes by which a sender's earlier comments are found: of the address in the e-mail, of the cookie.
    { name: 'emailHash', type: 'text', index: true, maxLength: 64 },
    { name: 'senderHash', type: 'text', index: true, maxLength: 64 },
    { name: 'wantsReplies', type: 'checkbox', defaultValue: false },
    // When the sender proved to own the e-mail address.
    { name: 'confirmedAt', type: 'date' },
    { name: 'eraseAfter', type: 'date', required: true, index: true },
  ],
}
