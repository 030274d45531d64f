import type { CollectionConfig } from 'payload'
import { collectionAccess } from '@/access/access-for'
import { hiddenInPanel } from '@/access/panel'
import { purgeOnChange } from '@/cache/purge-on-change'
import { tags } from '@/cache/tags'
import { articleCountColumn } from '@/features/articles/admin/article-count'
import { auditChange } from '@/features/audit-log/audit-change'
import { auditDeletion } from '@/features/audit-log/audit-deletion'
import { redirectRenamed } from '@/features/redirects/rename-hook'
import { slugField } from '@/features/redirects/slug-field'
import { checkWebAddress } from '@/rich-text/web-address'
import { phoneLinksEndpoint } from './phone/endpoint'
import { refuseCitedDeletion } from './refuse-cited-deletion'

const hooks = purgeOnChange((id) => [tags.author(id), tags.authors, tags.articles, tags.missing])

/** What a byline and a profile page show. */
const seenByReaders = [
  'name',
  'slug',
  'credentials',
  'specialties',
  'practice',
  'photo',
  'biography',
  'links',
  'conflictOfInterest',
  'credentialsCheckedOn',
  'credentialsCheckedBy',
  'isIndependent',
  'isSample',
] as const

/** Public profiles of clinicians. Separate from staff accounts, so that no reader page relates to them. */
export const Authors: CollectionConfig = {
  slug: 'authors',
  access: collectionAccess('authors'),
  endpoints: [phoneLinksEndpoint],
  defaultSort: 'name',
  versions: { maxPerDoc: 50 },
  admin: {
    hidden: hiddenInPanel('authors'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'specialties', 'articleCount', 'updatedAt'],
    listSearchableFields: ['name', 'practice.city', 'practice.name'],
    group: 'Content',
  },
  fields: [
    { name: 'name', type: 'text', required: true, index: true, maxLength: 160 },
    slugField('name'),
    {
      name: 'credentials',
      type: 'array',
      fields: [
        { name: 'abbreviation', type: 'text', required: true, maxLength: 30 },
        { name: 'title', type: 'text', maxLength: 160, admin: { description: 'Spelled out for readers.' } },
      ],
    },
    { name: 'specialties', type: 'text', hasMany: true },
    {
      name: 'practice',
      type: 'group',
      fields: [
        { name: 'name', type: 'text', maxLength: 200 },
        { name: 'street', type: 'text', maxLength: 200 },
        { name: 'city', type: 'text', maxLength: 120, index: true },
        { name: 'region', type: 'text', maxLength: 120 },
        { name: 'country', type: 'text', maxLength: 120 },
        { name: 'url', type: 'text', maxLength: 500, validate: checkWebAddress },
        {
          name: 'phone',
          type: 'text',
          maxLength: 120,
          admin: { components: { Description: '/src/features/authors/admin/PhoneHint#PhoneHint' } },
        },
      ],
    },
    {
      name: 'photo',
      type: 'upload',
      relationTo: 'media',
      admin: { description: 'A square portrait; shown small beside the name.' },
    },
    { name: 'biography', type: 'textarea', maxLength: 4000 },
    {
      name: 'links',
      type: 'array',
      admin: { description: 'Identifiers and profiles elsewhere: NPI, ORCID, a faculty page.' },
      fields: [
        { name: 'label', type: 'text', required: true, maxLength: 80 },
        { name: 'url', type: 'text', required: true, maxLength: 500, validate: checkWebAddress },
      ],
    },
    { name: 'conflictOfInterest', type: 'textarea', maxLength: 2000 },
    {
      name: 'credentialsCheckedOn',
      type: 'date',
      admin: { position: 'sidebar', date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMM yyyy' } },
    },
    { name: 'credentialsCheckedBy', type: 'text', maxLength: 160, admin: { position: 'sidebar' } },
    {
      name: 'isIndependent',
      type: 'checkbox',
      defaultValue: false,
      label: 'Independent of the publisher',
      admin: {
        position: 'sidebar',
        description: 'Neither employed nor paid by the publisher, and no part of it.',
      },
    },
    articleCountColumn('/src/features/articles/admin/ArticleCount#AuthorArticles'),
    { name: 'isSample', type: 'checkbox', defaultValue: false, admin: { position: 'sidebar' } },
  ],
  hooks: {
    beforeDelete: [refuseCitedDeletion],
    afterChange: [
      redirectRenamed('/authors'),
      hooks.afterChange,
      auditChange('authors', 'name', seenByReaders),
    ],
    afterDelete: [hooks.afterDelete, auditDeletion('authors', 'name')],
  },
}
