import { createHash } from 'node:crypto'
import type { CollectionConfig } from 'payload'
import { collectionAccess, never } from '@/access/access-for'
import { hiddenInPanel } from '@/access/panel'
import { menuGroups } from '@/design/panel-words/choices'
import { auditDeletion } from '@/desk/audit-log/audit-deletion'
import { requireSeenState } from '@/desk/decisions/require-seen-state'
import { stampField } from '@/desk/decisions/stamp-field'
import { takeStamp } from '@/desk/decisions/take-stamp'
import { EMAIL_LENGTH } from '@/mail/email-address'
import { REPORT_LENGTH } from './report-rules'

/** The status of a report. */
const reportStamp = ({ text, status, note }: Record<string, unknown>) =>
  createHash('sha256')
    .update(JSON.stringify([text, status, note || null]))
    .digest('base64url')
    .slice(0, 22)

const given = { access: { create: never, update: never }, admin: { readOnly: true } }

/** Errors that readers report in articles. For editors only; the address is erased after `eraseAfter`. */
export const ErrorReports: CollectionConfig = {
  slug: 'error-reports',
  labels: {
    singular: { en: 'Reported error', es: 'Error comunicado' },
    plural: { en: 'Reported errors', es: 'Errores comunicados' },
  },
  access: collectionAccess('error-reports'),
  defaultSort: '-createdAt',
  admin: {
    hidden: hiddenInPanel('error-reports'),
    useAsTitle: 'text',
    defaultColumns: ['text', 'article', 'status', 'createdAt'],
    listSearchableFields: ['text', 'note'],
    group: menuGroups.readers,
  },
  fields: [
    {
      name: 'article',
      type: 'relationship',
      label: { en: 'Article', es: 'Artículo' },
      relationTo: 'articles',
      required: true,
      ...given,
    },
    {
      name: 'text',
      type: 'textarea',
      label: { en: 'Text', es: 'Texto' },
      required: true,
      maxLength: REPORT_LENGTH,
      ...given,
    },
    {
      name: 'email',
      type: 'text',
      label: { en: 'E-mail', es: 'Correo electrónico' },
      maxLength: EMAIL_LENGTH,
      ...given,
      admin: {
        readOnly: true,
        description: {
          en: 'For the answer to this report only; erased after 90 days.',
          es: 'Solo para responder a este aviso; se borra a los 90 días.',
        },
      },
    },
    {
      name: 'status',
      type: 'select',
      label: { en: 'Status', es: 'Estado' },
      required: true,
      defaultValue: 'open',
      index: true,
      options: [
        { value: 'open', label: { en: 'Open', es: 'Abierto' } },
        { value: 'corrected', label: { en: 'Corrected', es: 'Corregido' } },
        { value: 'no-error', label: { en: 'No error found', es: 'No se encontró ningún error' } },
      ],
      admin: { position: 'sidebar' },
    },
    {
      name: 'note',
      type: 'textarea',
      label: { en: 'Note', es: 'Nota' },
      maxLength: 2000,
      admin: {
        description: {
          en: 'What was found and what was done. Readers do not see it.',
          es: 'Qué se encontró y qué se hizo. Los lectores no lo ven.',
        },
      },
    },
    // One served form creates one report, however often it is submitted.
    {
      name: 'submissionKey',
      type: 'text',
      unique: true,
      access: { read: never, create: never, update: never },
      admin: { hidden: true },
    },
    stampField(reportStamp),
    { name: 'eraseAfter', type: 'date', required: true, index: true, ...given, admin: { hidden: true } },
  ],
  hooks: {
    beforeOperation: [takeStamp],
    beforeChange: [requireSeenState(reportStamp, (data, stored) => data.status !== stored.status)],
    afterDelete: [auditDeletion('error-reports', 'id')],
  },
}
