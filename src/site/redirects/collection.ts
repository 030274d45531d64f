import type { CollectionConfig, PayloadRequest } from 'payload'
import { collectionAccess } from '@/access/access-for'
import { hiddenInPanel } from '@/access/panel'
import { purgeOnChange } from '@/cache/purge-on-change'
import { tags } from '@/cache/tags'
import { speak } from '@/design/panel-words'
import { menuGroups } from '@/design/panel-words/choices'
import { fieldWords } from '@/design/panel-words/fields'
import { auditDeletion } from '@/desk/audit-log/audit-deletion'
import { refuseCircle } from './refuse-circle'

/** The server renders this URL for all that cannot exist (src/server/public-routes.ts). */
const NOT_FOUND_PATH = '/page-not-found'

const hooks = purgeOnChange(() => [tags.missing])

/** Characters that are allowed unescaped in a path (RFC 3986); browsers treat a backslash as a slash. */
const PATH = /^\/(?!\/)(?:[\w.~!$&'()*+,;=:@/-]|%[0-9a-f]{2})*$/i

const localPath = (value: unknown, { req }: { req: PayloadRequest }) =>
  (typeof value === 'string' &&
    PATH.test(value) &&
    !(value.length > 1 && value.endsWith('/')) &&
    value !== NOT_FOUND_PATH &&
    value.length <= 512) ||
  speak(fieldWords, req.i18n.language).redirect.path

type Target = { siblingData: { from?: unknown; isGone?: unknown }; req: PayloadRequest }

/** A URL redirects to another one, or is gone. */
function targetOf(value: unknown, { siblingData, req }: Target) {
  const words = speak(fieldWords, req.i18n.language).redirect
  const isEmpty = value === undefined || value === null || value === ''
  if (siblingData.isGone === true) return isEmpty || words.goneLeadsNowhere
  return value === siblingData.from ? words.toItself : localPath(value, { req })
}

/** Old URLs and their current targets. Created when a slug changes, or by hand. */
export const Redirects: CollectionConfig = {
  slug: 'redirects',
  labels: {
    singular: { en: 'Redirect', es: 'Redirección' },
    plural: { en: 'Redirects', es: 'Redirecciones' },
  },
  defaultSort: '-updatedAt',
  access: collectionAccess('redirects'),
  admin: {
    hidden: hiddenInPanel('redirects'),
    useAsTitle: 'from',
    defaultColumns: ['from', 'to', 'updatedAt'],
    listSearchableFields: ['from', 'to'],
    group: menuGroups.site,
  },
  fields: [
    {
      name: 'from',
      type: 'text',
      label: { en: 'From', es: 'Desde' },
      required: true,
      unique: true,
      index: true,
      validate: localPath,
    },
    {
      name: 'isGone',
      type: 'checkbox',
      defaultValue: false,
      label: { en: 'The page is gone for good', es: 'La página ya no existe' },
      admin: {
        description: {
          en: 'Readers and search engines are told so (status 410); it leads nowhere.',
          es: 'Se indica a lectores y buscadores (estado 410); no lleva a ninguna parte.',
        },
      },
    },
    {
      name: 'to',
      type: 'text',
      label: { en: 'To', es: 'Lleva a' },
      index: true,
      validate: targetOf,
      admin: { condition: (_, { isGone }) => isGone !== true },
    },
  ],
  hooks: {
    beforeChange: [refuseCircle],
    afterChange: [hooks.afterChange],
    afterDelete: [hooks.afterDelete, auditDeletion('redirects', 'from')],
  },
}
