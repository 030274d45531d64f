import type { CollectionConfig, Where } from 'payload'
import { collectionAccess } from '@/access/access-for'
import { hiddenInPanel } from '@/access/panel'
import { purgeOnChange } from '@/cache/purge-on-change'
import { tags } from '@/cache/tags'
import { articleCountColumn } from '@/content/articles/admin/article-count'
import { auditChange } from '@/desk/audit-log/audit-change'
import { auditDeletion } from '@/desk/audit-log/audit-deletion'
import { bodyRegions } from '@/finding/body-map/body-regions'
import { indexOnRename } from '@/finding/search/index-on-rename'
import { redirectRenamed } from '@/site/redirects/rename-hook'
import { slugField } from '@/site/redirects/slug-field'

const hooks = purgeOnChange((id) => [tags.symptom(id), tags.symptoms, tags.missing])

/** What articles, the index and the symptom's own page show of it. */
const seenByReaders = [
  'plainName',
  'slug',
  'medicalName',
  'names',
  'definition',
  'definitionSource',
  'parents',
  'bodySystems',
  'bodyRegions',
  'codes',
  'replacedBy',
  'showInIndex',
  'isSample',
] as const

/** A symptom is neither part of itself nor replaced by itself, and what was replaced replaces nothing. */
const notItself = ({ id }: { id: number | string }): Where => ({
  and: [{ id: { not_equals: id ?? 0 } }, { replacedBy: { exists: false } }],
})

/** The vocabulary: what a symptom is called, in plain words and in medicine's. */
export const Symptoms: CollectionConfig = {
  slug: 'symptoms',
  access: collectionAccess('symptoms'),
  defaultSort: 'plainName',
  admin: {
    hidden: hiddenInPanel('symptoms'),
    useAsTitle: 'plainName',
    defaultColumns: ['plainName', 'medicalName', 'bodySystems', 'articleCount'],
    listSearchableFields: ['plainName', 'medicalName', 'names.text'],
    group: 'Vocabulary',
  },
  fields: [
    { name: 'plainName', type: 'text', required: true, index: true, maxLength: 160 },
    slugField('plainName'),
    { name: 'medicalName', type: 'text', maxLength: 160 },
    {
      name: 'names',
      type: 'array',
      labels: { singular: 'Other name', plural: 'Other names' },
      admin: {
        description: 'Exact names mean the same. Related ones readers mix up with it; they are labelled so.',
      },
      fields: [
        { name: 'text', type: 'text', required: true, index: true, maxLength: 160 },
        {
          name: 'kind',
          type: 'select',
          required: true,
          defaultValue: 'exact',
          options: ['exact', 'related', 'lay', 'misspelling'],
        },
        { name: 'language', type: 'text', defaultValue: 'en', maxLength: 35 },
        { name: 'source', type: 'text', maxLength: 300 },
      ],
    },
    { name: 'definition', type: 'textarea', maxLength: 1200 },
    { name: 'definitionSource', type: 'text', maxLength: 300 },
    {
      name: 'parents',
      type: 'relationship',
      relationTo: 'symptoms',
      hasMany: true,
      filterOptions: notItself,
    },
    { name: 'bodySystems', type: 'relationship', relationTo: 'body-systems', hasMany: true },
    {
      name: 'bodyRegions',
      type: 'select',
      hasMany: true,
      options: bodyRegions.map(({ slug, label }) => ({ value: slug, label })),
      admin: { description: 'Where on the body map readers look for it.' },
    },
    {
      name: 'codes',
      type: 'array',
      admin: { description: 'Identifiers in other vocabularies, such as SYMP or HPO.' },
      fields: [
        { name: 'system', type: 'text', required: true, maxLength: 60 },
        { name: 'code', type: 'text', required: true, index: true, maxLength: 60 },
      ],
    },
    { name: 'replacedBy', type: 'relationship', relationTo: 'symptoms', filterOptions: notItself },
    {
      name: 'showInIndex',
      type: 'checkbox',
      defaultValue: true,
      admin: { position: 'sidebar', description: 'List it in the A to Z.' },
    },
    articleCountColumn('/src/content/articles/admin/ArticleCount#SymptomArticles'),
    { name: 'isSample', type: 'checkbox', defaultValue: false, admin: { position: 'sidebar' } },
  ],
  hooks: {
    afterChange: [
      redirectRenamed('/symptoms'),
      indexOnRename,
      hooks.afterChange,
      auditChange('symptoms', 'plainName', seenByReaders),
    ],
    afterDelete: [hooks.afterDelete, auditDeletion('symptoms', 'plainName')],
  },
}
