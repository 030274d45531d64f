import type { CollectionConfig } from 'payload'
import { collectionAccess } from '@/access/access-for'
import { hiddenInPanel } from '@/access/panel'
import { menuGroups } from '@/design/panel-words/choices'

/**
 * Who did what, and when. Only `recordAudit` adds rows; the database rejects updates and deletes (migrations).
 * Accounts are stored as an ID and the name at that time, so that a row outlives its account.
 */
export const AuditLog: CollectionConfig = {
  slug: 'audit-log',
  access: collectionAccess('audit-log'),
  defaultSort: '-createdAt',
  disableDuplicate: true,
  labels: {
    singular: { en: 'Audit entry', es: 'Entrada del registro' },
    plural: { en: 'Audit log', es: 'Registro de auditoría' },
  },
  admin: {
    hidden: hiddenInPanel('audit-log'),
    useAsTitle: 'title',
    defaultColumns: ['createdAt', 'actorName', 'action', 'title'],
    listSearchableFields: ['title', 'actorName'],
    group: menuGroups.staff,
  },
  fields: [
    { name: 'action', type: 'text', label: { en: 'Action', es: 'Acción' }, required: true, index: true },
    { name: 'title', type: 'text', required: true, label: { en: 'What', es: 'Qué' } },
    { name: 'actorName', type: 'text', required: true, label: { en: 'Who', es: 'Quién' } },
    { name: 'actorId', type: 'number', label: { en: 'Account number', es: 'Número de cuenta' } },
    { name: 'target', type: 'text', required: true, label: { en: 'Collection', es: 'Colección' } },
    { name: 'targetId', type: 'number', label: { en: 'Document number', es: 'Número de documento' } },
    {
      name: 'details',
      type: 'json',
      label: { en: 'Details', es: 'Detalles' },
      admin: { components: { Field: '/src/desk/audit-log/admin/JsonText#JsonText' } },
    },
  ],
  indexes: [{ fields: ['target', 'targetId'] }],
}
