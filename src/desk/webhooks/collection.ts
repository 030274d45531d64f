import type { CollectionBeforeChangeHook, CollectionConfig, TextFieldSingleValidation } from 'payload'
import { collectionAccess, never } from '@/access/access-for'
import { hiddenInPanel } from '@/access/panel'
import { inEach, speak } from '@/design/panel-words'
import { menuGroups } from '@/design/panel-words/choices'
import { webhookWords } from '@/design/panel-words/webhooks'
import { auditChange } from '@/desk/audit-log/audit-change'
import { auditDeletion } from '@/desk/audit-log/audit-deletion'
import { recordAudit } from '@/desk/audit-log/record-audit'
import { env } from '@/env'
import type { Webhook } from '@/payload-types'
import { checkAddress } from './check-address'
import { webhookEndpoints } from './endpoints'
import { webhookEvents } from './webhook-event'
import { makeNonce } from './webhook-secret'

const ADDRESS_LENGTH = 1000
const byTheSite = { access: { create: never, update: never }, admin: { hidden: true } }

/** A stored address is checked again when it is used; here it must not keep a webhook from being switched off. */
const validateAddress: TextFieldSingleValidation = (value, { previousValue, req }) => {
  if (value && value === previousValue) return true
  const rules = { self: env.PUBLIC_URL, allowsInside: env.WEBHOOKS_INSIDE === 'on' }
  const found = checkAddress(value ?? '', rules)
  return found instanceof URL || speak(webhookWords, req.i18n.language).wrong[found]
}

/** A new webhook gets a secret; one that is switched on begins anew. */
const prepare: CollectionBeforeChangeHook<Webhook> = ({ data, operation, originalDoc }) => {
  if (operation === 'create') return { ...data, secretNonce: makeNonce() }
  const isBegun = originalDoc?.isOff && data.isOff === false
  return isBegun ? { ...data, failingSince: null, stoppedAt: null } : data
}

/** Other programs that are told of what happens, by signed messages. For administrators. */
export const Webhooks: CollectionConfig = {
  slug: 'webhooks',
  labels: { singular: { en: 'Webhook', es: 'Webhook' }, plural: { en: 'Webhooks', es: 'Webhooks' } },
  access: collectionAccess('webhooks'),
  endpoints: webhookEndpoints,
  disableDuplicate: true,
  admin: {
    hidden: hiddenInPanel('webhooks'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'address', 'events', 'isOff'],
    group: menuGroups.staff,
    description: {
      en: 'Another program is told at its address when something happens here. It gets what readers may see, and of comments only that one waits.',
      es: 'Se avisa a otro programa en su dirección cuando aquí ocurre algo. Recibe lo que pueden ver los lectores y, de los comentarios, solo que uno espera.',
    },
  },
  fields: [
    { name: 'name', type: 'text', label: { en: 'Name', es: 'Nombre' }, required: true, maxLength: 120 },
    {
      name: 'address',
      type: 'text',
      label: { en: 'Address', es: 'Dirección' },
      required: true,
      maxLength: ADDRESS_LENGTH,
      validate: validateAddress,
      admin: {
        description: { en: 'An https address on the internet.', es: 'Una dirección https de internet.' },
      },
    },
    {
      name: 'events',
      type: 'select',
      hasMany: true,
      required: true,
      label: { en: 'Tell it when', es: 'Avisar cuando' },
      options: webhookEvents.map((value) => ({
        value,
        label: inEach((language) => speak(webhookWords, language).event[value]),
      })),
    },
    {
      name: 'isOff',
      type: 'checkbox',
      defaultValue: false,
      label: { en: 'Switched off', es: 'Desactivado' },
    },
    {
      name: 'deliveries',
      type: 'ui',
      label: { en: 'What was sent', es: 'Lo que se envió' },
      admin: {
        disableListColumn: true,
        components: { Field: '/src/desk/webhooks/admin/Deliveries#Deliveries' },
      },
    },
    {
      name: 'secretNonce',
      type: 'text',
      hidden: true,
      access: { create: never, read: never, update: never },
    },
    { name: 'failingSince', type: 'date', ...byTheSite },
    { name: 'stoppedAt', type: 'date', ...byTheSite },
  ],
  hooks: {
    beforeChange: [prepare],
    afterChange: [
      auditChange('webhooks', 'name', ['name', 'address', 'events', 'isOff']),
      async ({ doc, operation, req }) => {
        if (operation !== 'create') return doc
        const entry = { target: 'webhooks', targetId: doc.id, title: doc.name } as const
        await recordAudit(req, { ...entry, action: 'create webhook', details: { address: doc.address } })
        return doc
      },
    ],
    afterDelete: [auditDeletion('webhooks', 'name')],
  },
}
