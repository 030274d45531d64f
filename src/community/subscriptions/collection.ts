import type { CollectionConfig } from 'payload'
import { collectionAccess } from '@/access/access-for'
import { hiddenInPanel } from '@/access/panel'
import { menuGroups } from '@/design/panel-words/choices'
import { checkEmail } from '@/mail/email-address'

/** Subscriptions to replies; active once confirmed by a link in a mail (double opt-in). */
export const Subscriptions: CollectionConfig = {
  slug: 'subscriptions',
  labels: {
    singular: { en: 'Subscription', es: 'Suscripción' },
    plural: { en: 'Subscriptions', es: 'Suscripciones' },
  },
  access: collectionAccess('subscriptions'),
  defaultSort: '-createdAt',
  admin: {
    hidden: hiddenInPanel('subscriptions'),
    useAsTitle: 'email',
    defaultColumns: ['email', 'comment', 'confirmedAt', 'createdAt'],
    group: menuGroups.readers,
  },
  indexes: [{ fields: ['comment', 'emailHash'], unique: true }],
  fields: [
    {
      name: 'comment',
      type: 'relationship',
      label: { en: 'Comment', es: 'Comentario' },
      relationTo: 'comments',
      required: true,
    },
    {
      name: 'email',
      type: 'email',
      label: { en: 'E-mail', es: 'Correo electrónico' },
      required: true,
      validate: checkEmail,
    },
    // Of the lower-cased address: finds all of a person's subscriptions.
    {
      name: 'emailHash',
      type: 'text',
      label: { en: 'E-mail hash', es: 'Hash del correo' },
      required: true,
      index: true,
      maxLength: 64,
    },
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
