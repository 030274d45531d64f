import type { CollectionConfig } from 'payload'
import { collectionAccess } from '@/access/access-for'
import { hiddenInPanel } from '@/access/panel'
import { purgeOnChange } from '@/cache/purge-on-change'
import { tags } from '@/cache/tags'
import { menuGroups } from '@/design/panel-words/choices'
import { auditDeletion } from '@/desk/audit-log/audit-deletion'
import { refuseCircle } from './refuse-circle'

/** The server renders this URL for all that cannot exist (src/server/public-routes.ts). */
const NOT_FOUND_PATH = '/page-not-found'

const hooks = purgeOnChange(() => [tags.missing])

/** Characters that are allowed unescaped in a path (RFC 3986); browsers treat a backslash as a slash. */
const PATH = /^\/(?!\/)(?:[\w.~!$&'()*+,;=:@/-]|%[0-9a-f]{2})*$/i

const localPath = (value: unknown) =>
  (typeof value === 'string' &&
    PATH.test(value) &&
    !(value.length > 1 && value.endsWith('/')) &&
    value !== NOT_FOUND_PATH &&
    value.length <= 512) ||
  'A path of this site without a slash at its end, such as /articles/old-address.'

/** A URL redirects to another one, or is gone. */
function targetOf(value: unknown, { siblingData }: { siblingData: { from?: unknown; isGone?: unknown } }) {
  const isEmpty = value === undefined || value === null || value === ''
  if (siblingData.isGone === true) return isEmpty || 'A page that is gone leads nowhere.'
  return value === siblingData.from ? 'An address cannot lead to itself.' : localPath(value)
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
