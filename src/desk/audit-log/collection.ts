import type { CollectionConfig } from 'payload'
import { collectionAccess } from '@/access/access-for'
import { hiddenInPanel } from '@/access/panel'

/**
 * Who did what, and when. Rows are added by `recordAudit` alone; the database refuses to change or delete one
 * (migrations). Accounts are kept as a number and the name of that day, so that a row outlives its account.
 */
export const AuditLog: CollectionConfig = {
  slug: 'audit-log',
  access: collectionAccess('audit-log'),
  defaultSort: '-createdAt',
  disableDuplicate: true,
  labels: { singular: 'Audit entry', plural: 'Audit log' },
  admin: {
    hidden: hiddenInPanel('audit-log'),
    useAsTitle: 'title',
    defaultColumns: ['createdAt', 'actorName', 'action', 'title'],
    listSearchableFields: ['title', 'actorName'],
    group: 'Staff',
  },
  fields: [
    { name: 'action', type: 'text', required: true, index: true },
    { name: 'title', type: 'text', required: true, label: 'What' },
    { name: 'actorName', type: 'text', required: true, label: 'Who' },
    { name: 'actorId', type: 'number' },
    { name: 'target', type: 'text', required: true, label: 'Collection' },
    { name: 'targetId', type: 'number' },
    {
      name: 'details',
      type: 'json',
      admin: { components: { Field: '/src/desk/audit-log/admin/JsonText#JsonText' } },
    },
  ],
  indexes: [{ fields: ['target', 'targetId'] }],
}
