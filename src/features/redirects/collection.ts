import type { CollectionConfig } from 'payload'
import { collectionAccess } from '@/access/access-for'
import { purgeOnChange } from '@/cache/purge-on-change'
import { tags } from '@/cache/tags'

const hooks = purgeOnChange(() => [tags.missing])

const localPath = (value: unknown) =>
  (typeof value === 'string' && /^\/(?!\/)[^\s?#]*$/.test(value) && value.length <= 512) ||
  'A path of this site, such as /articles/old-address.'

/** Old addresses and where they lead now. Made by renaming a slug, or by hand. */
export const Redirects: CollectionConfig = {
  slug: 'redirects',
  access: collectionAccess('redirects'),
  admin: { useAsTitle: 'from', defaultColumns: ['from', 'to', 'updatedAt'], group: 'Site' },
  fields: [
    { name: 'from', type: 'text', required: true, unique: true, index: true, validate: localPath },
    {
      name: 'to',
      type: 'text',
      required: true,
      index: true,
      validate: (value: unknown, { siblingData }: { siblingData: { from?: unknown } }) =>
        value === siblingData.from ? 'An address cannot lead to itself.' : localPath(value),
    },
  ],
  hooks: { afterChange: [hooks.afterChange], afterDelete: [hooks.afterDelete] },
}
