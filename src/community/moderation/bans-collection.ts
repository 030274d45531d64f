import type { CollectionConfig } from 'payload'
import { collectionAccess, never } from '@/access/access-for'
import { hiddenInPanel } from '@/access/panel'
import { menuGroups } from '@/design/panel-words/choices'
import { auditDeletion } from '@/desk/audit-log/audit-deletion'

/** Senders whose comments are marked as spam until a date. Created in the moderation queue. */
export const Bans: CollectionConfig = {
  slug: 'bans',
  labels: { singular: { en: 'Ban', es: 'Bloqueo' }, plural: { en: 'Bans', es: 'Bloqueos' } },
  access: collectionAccess('bans'),
  defaultSort: '-createdAt',
  admin: {
    hidden: hiddenInPanel('bans'),
    useAsTitle: 'label',
    defaultColumns: ['kind', 'label', 'until', 'createdBy', 'createdAt'],
    group: menuGroups.readers,
  },
  fields: [
    {
      name: 'kind',
      type: 'select',
      label: { en: 'Kind', es: 'Tipo' },
      required: true,
      options: [
        { value: 'sender', label: { en: 'Sender (browser)', es: 'Remitente (navegador)' } },
        { value: 'email', label: { en: 'E-mail pattern', es: 'Patrón de correo' } },
        { value: 'network', label: { en: 'Network', es: 'Red' } },
      ],
    },
    // Its title in lists: a name, a pattern, a comment's id.
    { name: 'label', type: 'text', label: { en: 'Label', es: 'Etiqueta' }, required: true, maxLength: 300 },
    {
      // The hash of a sender or network, or an e-mail pattern with `*`.
      name: 'value',
      type: 'text',
      required: true,
      index: true,
      hidden: true,
      maxLength: 300,
      access: { read: never, create: never, update: never },
    },
    { name: 'until', type: 'date', label: { en: 'Until', es: 'Hasta' }, required: true, index: true },
    {
      name: 'createdBy',
      type: 'text',
      label: { en: 'Created by', es: 'Creado por' },
      required: true,
      maxLength: 160,
    },
  ],
  hooks: { afterDelete: [auditDeletion('bans', 'label')] },
}
