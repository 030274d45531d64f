import type { CollectionConfig, Where } from 'payload'
import { collectionAccess, never } from '@/access/access-for'
import { hiddenInPanel } from '@/access/panel'
import { purgeOnChange } from '@/cache/purge-on-change'
import { tags } from '@/cache/tags'
import { articleCountColumn } from '@/content/articles/admin/article-count'
import { sampleField } from '@/content/sample-field'
import { refuseUsedRecord } from '@/content/where-used/refuse-used-record'
import { usesPanelField } from '@/content/where-used/uses-panel-field'
import { inEach } from '@/design/panel-words'
import { menuGroups } from '@/design/panel-words/choices'
import { stringsFor } from '@/design/strings'
import { auditChange } from '@/desk/audit-log/audit-change'
import { auditDeletion } from '@/desk/audit-log/audit-deletion'
import { redirectRenamed } from '@/site/redirects/rename-hook'
import { slugField } from '@/site/redirects/slug-field'
import { bodyRegions } from './body-regions'
import { codeSystems } from './codes/code-systems'
import { validCode } from './codes/valid-code'
import { mergeEndpoints } from './merge/endpoints'
import { keepFlat } from './merge/keep-flat'
import { approveRedLineEndpoint } from './red-line/approve-red-line'
import { redLineFields } from './red-line/fields'
import { followRedLine } from './red-line/follow-red-line'
import { tellRedLine } from './red-line/tell-red-line'

const hooks = purgeOnChange((id) => [tags.symptom(id), tags.symptoms, tags.missing])

/** What articles, the index and the symptom's own page show of it. */
const seenByReaders = [
  'plainName',
  'slug',
  'medicalName',
  'names',
  'definition',
  'definitionSource',
  'redLine',
  'parents',
  'related',
  'bodySystems',
  'bodyRegions',
  'codes',
  'replacedBy',
  'showInIndex',
  'isSample',
] as const

/** A symptom is neither part of itself nor replaced by itself, and a replaced one replaces nothing. */
const notItself = ({ id }: { id: number | string }): Where => ({
  and: [{ id: { not_equals: id ?? 0 } }, { replacedBy: { exists: false } }],
})

/** The vocabulary: the names of symptoms, common and medical. */
export const Symptoms: CollectionConfig = {
  slug: 'symptoms',
  labels: { singular: { en: 'Symptom', es: 'Síntoma' }, plural: { en: 'Symptoms', es: 'Síntomas' } },
  access: collectionAccess('symptoms'),
  endpoints: [approveRedLineEndpoint, ...mergeEndpoints],
  defaultSort: 'plainName',
  admin: {
    hidden: hiddenInPanel('symptoms'),
    useAsTitle: 'plainName',
    defaultColumns: ['plainName', 'medicalName', 'bodySystems', 'articleCount'],
    listSearchableFields: ['plainName', 'medicalName', 'names.text'],
    group: menuGroups.vocabulary,
  },
  fields: [
    {
      name: 'plainName',
      type: 'text',
      label: { en: 'Plain name', es: 'Nombre común' },
      required: true,
      index: true,
      maxLength: 160,
    },
    slugField('plainName'),
    { name: 'medicalName', type: 'text', label: { en: 'Medical name', es: 'Nombre médico' }, maxLength: 160 },
    {
      name: 'names',
      type: 'array',
      label: { en: 'Other names', es: 'Otros nombres' },
      labels: {
        singular: { en: 'Other name', es: 'Otro nombre' },
        plural: { en: 'Other names', es: 'Otros nombres' },
      },
      admin: {
        description: {
          en: 'Exact names mean the same. Related ones readers mix up with it; they are labelled so.',
          es: 'Los nombres exactos significan lo mismo. Los relacionados son los que los lectores confunden con él; así se indica.',
        },
      },
      fields: [
        {
          name: 'text',
          type: 'text',
          label: { en: 'Text', es: 'Texto' },
          required: true,
          index: true,
          maxLength: 160,
        },
        {
          name: 'kind',
          type: 'select',
          label: { en: 'Kind', es: 'Clase' },
          required: true,
          defaultValue: 'exact',
          options: [
            { value: 'exact', label: { en: 'Exact', es: 'Exacto' } },
            { value: 'related', label: { en: 'Related', es: 'Relacionado' } },
            { value: 'narrow', label: { en: 'Narrower', es: 'Más específico' } },
            { value: 'broad', label: { en: 'Broader', es: 'Más general' } },
            { value: 'lay', label: { en: 'Lay', es: 'Popular' } },
            { value: 'misspelling', label: { en: 'Misspelling', es: 'Error ortográfico' } },
          ],
        },
        {
          name: 'language',
          type: 'text',
          label: { en: 'Language', es: 'Idioma' },
          defaultValue: 'en',
          maxLength: 35,
        },
        { name: 'source', type: 'text', label: { en: 'Source', es: 'Fuente' }, maxLength: 300 },
      ],
    },
    { name: 'definition', type: 'textarea', label: { en: 'Definition', es: 'Definición' }, maxLength: 1200 },
    {
      name: 'definitionSource',
      type: 'text',
      label: { en: 'Definition source', es: 'Fuente de la definición' },
      maxLength: 300,
    },
    ...redLineFields,
    {
      name: 'parents',
      type: 'relationship',
      label: { en: 'Parents', es: 'Síntomas superiores' },
      relationTo: 'symptoms',
      hasMany: true,
      filterOptions: notItself,
    },
    {
      name: 'related',
      type: 'relationship',
      label: { en: 'Related symptoms', es: 'Síntomas relacionados' },
      relationTo: 'symptoms',
      hasMany: true,
      filterOptions: notItself,
      admin: {
        description: {
          en: 'Others that readers of this one may look for. Each is shown on the other’s page, too.',
          es: 'Otros que pueden buscar los lectores de este. Cada uno aparece también en la página del otro.',
        },
      },
    },
    {
      name: 'bodySystems',
      type: 'relationship',
      label: { en: 'Body systems', es: 'Sistemas del cuerpo' },
      relationTo: 'body-systems',
      hasMany: true,
    },
    {
      name: 'bodyRegions',
      type: 'select',
      label: { en: 'Body regions', es: 'Regiones del cuerpo' },
      hasMany: true,
      options: bodyRegions.map(({ slug }) => ({
        value: slug,
        label: inEach((language) => stringsFor(language).regions[slug]),
      })),
      admin: {
        description: {
          en: 'Where on the body map readers look for it.',
          es: 'En qué parte del mapa del cuerpo lo buscan los lectores.',
        },
      },
    },
    {
      name: 'codes',
      type: 'array',
      label: { en: 'Codes', es: 'Códigos' },
      labels: { singular: { en: 'Code', es: 'Código' }, plural: { en: 'Codes', es: 'Códigos' } },
      admin: {
        description: {
          en: 'Identifiers in other vocabularies, such as SYMP or HPO. Search engines are told them.',
          es: 'Identificadores en otros vocabularios, como SYMP o HPO. Se indican a los buscadores.',
        },
      },
      fields: [
        {
          name: 'system',
          type: 'select',
          label: { en: 'System', es: 'Sistema' },
          required: true,
          options: codeSystems.map((system) => ({
            value: system,
            label: system === 'Other' ? { en: 'Other', es: 'Otro' } : { en: system, es: system },
          })),
        },
        {
          name: 'code',
          type: 'text',
          label: { en: 'Code', es: 'Código' },
          required: true,
          index: true,
          validate: validCode,
          hooks: { beforeValidate: [({ value }) => (typeof value === 'string' ? value.trim() : value)] },
        },
      ],
    },
    {
      name: 'replacedBy',
      type: 'relationship',
      label: { en: 'Replaced by', es: 'Sustituido por' },
      relationTo: 'symptoms',
      filterOptions: notItself,
      // Only a merge and the import write it (docs/decisions/0063): a form from before the merge would undo it.
      access: { create: never, update: never },
      admin: {
        readOnly: true,
        condition: ({ replacedBy }) => Boolean(replacedBy),
        description: {
          en: 'Change it under *Merge or split*.',
          es: 'Se cambia en *Fusionar o dividir*.',
        },
      },
    },
    {
      name: 'showInIndex',
      type: 'checkbox',
      label: { en: 'Show in index', es: 'Mostrar en el índice' },
      defaultValue: true,
      admin: {
        position: 'sidebar',
        description: { en: 'List it in the A to Z.', es: 'Incluirlo en la lista de la A a la Z.' },
      },
    },
    articleCountColumn('/src/content/articles/admin/ArticleCount#SymptomArticles'),
    sampleField(),
    usesPanelField('/src/content/where-used/admin/UsesPanel#SymptomUses'),
    {
      name: 'mergePanel',
      type: 'ui',
      label: { en: 'Merge or split', es: 'Fusionar o dividir' },
      admin: {
        disableListColumn: true,
        components: { Field: '/src/content/symptoms/merge/admin/MergePanel#MergePanel' },
      },
    },
  ],
  hooks: {
    beforeChange: [followRedLine],
    afterChange: [
      keepFlat,
      redirectRenamed('/symptoms'),
      hooks.afterChange,
      auditChange('symptoms', 'plainName', seenByReaders),
      tellRedLine,
    ],
    beforeDelete: [refuseUsedRecord('symptoms')],
    afterDelete: [hooks.afterDelete, auditDeletion('symptoms', 'plainName')],
  },
}
