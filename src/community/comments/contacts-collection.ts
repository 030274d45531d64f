import type { CollectionConfig } from 'payload'
import { collectionAccess } from '@/access/access-for'
import { hiddenInPanel } from '@/access/panel'
import { menuGroups } from '@/design/panel-words/choices'
import { checkEmail } from '@/mail/email-address'

/**
 * Commenters' private data, in a separate table that no public query can reach. Rows are deleted with their
 * comment and erased after `eraseAfter`.
 */
export const CommentContacts: CollectionConfig = {
  slug: 'comment-contacts',
  labels: {
    singular: { en: 'Comment contact', es: 'Contacto de un comentario' },
    plural: { en: 'Comment contacts', es: 'Contactos de comentarios' },
  },
  access: collectionAccess('comment-contacts'),
  admin: {
    hidden: hiddenInPanel('comment-contacts'),
    useAsTitle: 'email',
    defaultColumns: ['email', 'comment', 'createdAt'],
    group: menuGroups.readers,
  },
  fields: [
    {
      name: 'comment',
      type: 'relationship',
      label: { en: 'Comment', es: 'Comentario' },
      relationTo: 'comments',
      required: true,
      unique: true,
    },
    { name: 'email', type: 'email', label: { en: 'E-mail', es: 'Correo electrónico' }, validate: checkEmail },
    {
      name: 'addressHash',
      type: 'text',
      label: { en: 'Address hash', es: 'Hash de la dirección' },
      index: true,
      maxLength: 64,
    },
    // Keyed hashes of the e-mail address and the cookie, to find a sender's earlier comments.
    {
      name: 'emailHash',
      type: 'text',
      label: { en: 'E-mail hash', es: 'Hash del correo' },
      index: true,
      maxLength: 64,
    },
    {
      name: 'senderHash',
      type: 'text',
      label: { en: 'Sender hash', es: 'Hash del remitente' },
      index: true,
      maxLength: 64,
    },
    {
      name: 'wantsReplies',
      type: 'checkbox',
      label: { en: 'Wants replies', es: 'Quiere respuestas' },
      defaultValue: false,
    },
    // When the sender proved ownership of the e-mail address.
    { name: 'confirmedAt', type: 'date', label: { en: 'Confirmed at', es: 'Confirmado el' } },
    {
      name: 'eraseAfter',
      type: 'date',
      label: { en: 'Erase after', es: 'Borrar después del' },
      required: true,
      index: true,
    },
  ],
}
