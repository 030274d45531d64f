import type { CollectionConfig } from 'payload'
import { collectionAccess, never, statedByEditors } from '@/access/access-for'
import { hiddenInPanel } from '@/access/panel'
import { purgeOnChange } from '@/cache/purge-on-change'
import { tags } from '@/cache/tags'
import { articleCountColumn } from '@/content/articles/admin/article-count'
import { refuseLiveRestore } from '@/content/articles/hooks/refuse-live-restore'
import { sampleField } from '@/content/sample-field'
import { refuseUsedRecord } from '@/content/where-used/refuse-used-record'
import { usesPanelField } from '@/content/where-used/uses-panel-field'
import { dayAdmin } from '@/days/day-admin'
import { menuGroups } from '@/design/panel-words/choices'
import { auditDeletion } from '@/desk/audit-log/audit-deletion'
import { requireSeenState } from '@/desk/decisions/require-seen-state'
import { stampField } from '@/desk/decisions/stamp-field'
import { takeStamp } from '@/desk/decisions/take-stamp'
import { checkWebAddress } from '@/rich-text/web-address'
import { slugField } from '@/site/redirects/slug-field'
import { limitProposals, publishUnlessDraft } from './hooks/limit-proposals'
import { noteProposal } from './hooks/note-proposal'
import { afterPublicChange, rememberPublicState } from './hooks/publish-changes'
import { refuseCitedWithdrawal } from './hooks/refuse-cited-withdrawal'
import { phoneLinksEndpoint } from './phone/endpoint'
import { profileStamp } from './public-fields'
import { returnProposalEndpoint } from './return-proposal'

const purging = purgeOnChange((id) => [
  tags.author(id),
  tags.authors,
  tags.authorNames,
  tags.articles,
  tags.missing,
])

/** A draft is pending on a profile, or it was never public: publishing it is a decision about its content. */
const publishesDraft = (data: Record<string, unknown>, stored: Record<string, unknown>) =>
  data._status === 'published' && stored._status === 'draft'

/**
 * Clinicians' profiles, public once an editor publishes them. Separate from staff accounts, so that no reader page
 * refers to those.
 */
export const Authors: CollectionConfig = {
  slug: 'authors',
  labels: { singular: { en: 'Author', es: 'Autor' }, plural: { en: 'Authors', es: 'Autores' } },
  access: collectionAccess('authors'),
  endpoints: [phoneLinksEndpoint, returnProposalEndpoint],
  defaultSort: 'name',
  versions: { maxPerDoc: 50, drafts: true },
  admin: {
    hidden: hiddenInPanel('authors'),
    useAsTitle: 'name',
    defaultColumns: ['name', '_status', 'specialties', 'articleCount', 'updatedAt'],
    listSearchableFields: ['name', 'practice.city', 'practice.name'],
    group: menuGroups.content,
  },
  fields: [
    {
      name: 'name',
      type: 'text',
      label: { en: 'Name', es: 'Nombre' },
      required: true,
      index: true,
      maxLength: 160,
    },
    { ...slugField('name'), access: statedByEditors },
    {
      name: 'credentials',
      type: 'array',
      label: { en: 'Credentials', es: 'Titulación' },
      labels: {
        singular: { en: 'Credential', es: 'Título' },
        plural: { en: 'Credentials', es: 'Titulación' },
      },
      fields: [
        {
          name: 'abbreviation',
          type: 'text',
          label: { en: 'Abbreviation', es: 'Abreviatura' },
          required: true,
          maxLength: 30,
        },
        {
          name: 'title',
          type: 'text',
          label: { en: 'Title', es: 'Título' },
          maxLength: 160,
          admin: { description: { en: 'Spelled out for readers.', es: 'Desarrollado para los lectores.' } },
        },
      ],
    },
    { name: 'specialties', type: 'text', label: { en: 'Specialties', es: 'Especialidades' }, hasMany: true },
    {
      name: 'practice',
      type: 'group',
      label: { en: 'Practice', es: 'Consulta' },
      fields: [
        { name: 'name', type: 'text', label: { en: 'Name', es: 'Nombre' }, maxLength: 200 },
        { name: 'street', type: 'text', label: { en: 'Street', es: 'Calle' }, maxLength: 200 },
        { name: 'city', type: 'text', label: { en: 'City', es: 'Ciudad' }, maxLength: 120, index: true },
        { name: 'region', type: 'text', label: { en: 'Region', es: 'Región' }, maxLength: 120 },
        { name: 'country', type: 'text', label: { en: 'Country', es: 'País' }, maxLength: 120 },
        {
          name: 'url',
          type: 'text',
          label: { en: 'Web address', es: 'Dirección web' },
          maxLength: 500,
          validate: checkWebAddress,
        },
        {
          name: 'phone',
          type: 'text',
          label: { en: 'Phone', es: 'Teléfono' },
          maxLength: 120,
          admin: { components: { Description: '/src/content/authors/admin/PhoneHint#PhoneHint' } },
        },
      ],
    },
    {
      name: 'photo',
      type: 'upload',
      label: { en: 'Photo', es: 'Foto' },
      relationTo: 'media',
      admin: {
        description: {
          en: 'A square portrait; shown small beside the name.',
          es: 'Un retrato cuadrado; se muestra pequeño junto al nombre.',
        },
      },
    },
    { name: 'biography', type: 'textarea', label: { en: 'Biography', es: 'Biografía' }, maxLength: 4000 },
    {
      name: 'links',
      type: 'array',
      label: { en: 'Links', es: 'Enlaces' },
      labels: { singular: { en: 'Link', es: 'Enlace' }, plural: { en: 'Links', es: 'Enlaces' } },
      admin: {
        description: {
          en: 'Identifiers and profiles elsewhere: NPI, ORCID, a faculty page.',
          es: 'Identificadores y perfiles en otros sitios: NPI, ORCID, la página de una facultad.',
        },
      },
      fields: [
        {
          name: 'label',
          type: 'text',
          label: { en: 'Label', es: 'Etiqueta' },
          required: true,
          maxLength: 80,
        },
        {
          name: 'url',
          type: 'text',
          label: { en: 'Web address', es: 'Dirección web' },
          required: true,
          maxLength: 500,
          validate: checkWebAddress,
        },
      ],
    },
    {
      name: 'conflictOfInterest',
      type: 'textarea',
      label: { en: 'Conflict of interest', es: 'Conflicto de intereses' },
      maxLength: 2000,
    },
    {
      name: 'credentialsCheckedOn',
      type: 'date',
      label: { en: 'Credentials checked on', es: 'Titulación comprobada el' },
      access: statedByEditors,
      admin: { position: 'sidebar', ...dayAdmin },
    },
    {
      name: 'credentialsCheckedBy',
      type: 'text',
      label: { en: 'Credentials checked by', es: 'Titulación comprobada por' },
      maxLength: 160,
      access: statedByEditors,
      admin: { position: 'sidebar' },
    },
    {
      name: 'isIndependent',
      type: 'checkbox',
      defaultValue: false,
      label: { en: 'Independent of the publisher', es: 'Independiente del editor' },
      access: statedByEditors,
      admin: {
        position: 'sidebar',
        description: {
          en: 'Neither employed nor paid by the publisher, and no part of it.',
          es: 'Ni empleado ni pagado por el editor, ni parte de él.',
        },
      },
    },
    articleCountColumn('/src/content/articles/admin/ArticleCount#AuthorArticles'),
    sampleField(statedByEditors),
    usesPanelField('/src/content/where-used/admin/UsesPanel#AuthorUses'),
    {
      // An author's proposed change, and an editor's reply to it; empty if nothing is pending.
      name: 'proposal',
      type: 'group',
      access: { create: never, update: never },
      admin: { hidden: true, disableBulkEdit: true },
      fields: [
        { name: 'state', type: 'select', index: true, options: ['waiting', 'returned'] },
        { name: 'by', type: 'text' },
        { name: 'at', type: 'date' },
        { name: 'note', type: 'textarea' },
      ],
    },
    stampField(profileStamp),
    {
      name: 'proposalPanel',
      type: 'ui',
      label: { en: 'Proposal', es: 'Propuesta' },
      admin: {
        position: 'sidebar',
        disableListColumn: true,
        components: { Field: '/src/content/authors/admin/ProposalPanel#ProposalPanel' },
      },
    },
  ],
  hooks: {
    beforeOperation: [
      takeStamp,
      limitProposals,
      publishUnlessDraft,
      refuseCitedWithdrawal,
      refuseLiveRestore,
    ],
    beforeChange: [requireSeenState(profileStamp, publishesDraft), noteProposal, rememberPublicState],
    afterChange: [afterPublicChange],
    beforeDelete: [refuseUsedRecord('authors')],
    afterDelete: [purging.afterDelete, auditDeletion('authors', 'name')],
  },
}
