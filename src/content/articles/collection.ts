import type { CollectionConfig } from 'payload'
import { collectionAccess, never, onlyRoles } from '@/access/access-for'
import { hiddenInPanel } from '@/access/panel'
import { dayAdmin } from '@/days/day-admin'
import { keepArticleText } from '@/desk/admin-search/keep-article-text'
import { auditDeletion } from '@/desk/audit-log/audit-deletion'
import { stampField } from '@/desk/decisions/stamp-field'
import { takeStamp } from '@/desk/decisions/take-stamp'
import { richTextEditor } from '@/rich-text/editor'
import { KEYS_HELP } from '@/rich-text/keys-help'
import { validateBody } from '@/rich-text/validate-body'
import { checkWebAddress } from '@/rich-text/web-address'
import { slugField } from '@/site/redirects/slug-field'
import { refuseEmpty } from './begin/refuse-empty'
import { guardWorkflow } from './hooks/guard-workflow'
import { keepPeople } from './hooks/keep-people'
import { keyReferences } from './hooks/key-references'
import { leaveGoneAddress, rememberAddress } from './hooks/leave-gone-address'
import { limitAuthorDeletion } from './hooks/limit-author-deletion'
import { limitAuthorRole } from './hooks/limit-author-role'
import { afterPublicChange, afterPublicDelete, rememberPublicState } from './hooks/publish-changes'
import { refuseCommentedDeletion } from './hooks/refuse-commented-deletion'
import { refuseLiveRestore } from './hooks/refuse-live-restore'
import { refuseSilentUnpublish } from './hooks/refuse-silent-unpublish'
import { requirePublicPeople } from './hooks/require-public-people'
import { sealPublished } from './hooks/seal-published'
import { setPublishedAt } from './hooks/set-published-at'
import { previewAddress, previewScreens } from './preview/preview-address'
import { scheduleEndpoints } from './schedule/endpoints'
import { removePlans } from './schedule/remove-plans'
import { stages } from './stages'
import { contentStamp } from './workflow/content-digest'
import { workflowEndpoints } from './workflow/endpoints'
import { writingHelpEndpoint } from './writing-help/endpoint'
import { writingHelpField } from './writing-help/field'

/** Facts about publication and review, which editors state and writers do not. */
const statedByEditors = { create: onlyRoles('admin', 'editor'), update: onlyRoles('admin', 'editor') }

/** A copy is a new article: nobody has published, reviewed or imported it yet. */
const notCopied = { beforeDuplicate: [() => null] }

/** Question-titled articles. Readers see the published version; drafts and older versions are staff's. */
export const Articles: CollectionConfig = {
  slug: 'articles',
  access: collectionAccess('articles'),
  endpoints: [...workflowEndpoints, ...scheduleEndpoints, writingHelpEndpoint],
  defaultSort: '-updatedAt',
  versions: { maxPerDoc: 100, drafts: { autosave: { interval: 2000 } } },
  admin: {
    hidden: hiddenInPanel('articles'),
    useAsTitle: 'question',
    defaultColumns: ['question', 'stage', 'authors', 'reviewDue', 'updatedAt'],
    listSearchableFields: ['question', 'slug', 'summary'],
    group: 'Content',
    components: {
      beforeListTable: [
        '/src/desk/users/admin/MissingProfile#MissingProfile',
        '/src/content/articles/admin/QuickFilters#QuickFilters',
      ],
      edit: {
        PublishButton: '/src/content/articles/workflow/admin/PublishArticleButton#PublishArticleButton',
      },
    },
    preview: ({ id }) => previewAddress(id),
    livePreview: { url: ({ data }) => previewAddress(data.id, { live: true }), breakpoints: previewScreens },
  },
  indexes: [{ fields: ['_status', 'publishedAt'] }],
  fields: [
    {
      name: 'question',
      type: 'text',
      required: true,
      maxLength: 200,
      admin: { description: 'As a reader would ask it.' },
    },
    {
      name: 'summary',
      type: 'textarea',
      maxLength: 300,
      admin: { description: 'The answer in one sentence, shown below the question.' },
    },
    {
      name: 'keyPoints',
      type: 'array',
      maxRows: 8,
      fields: [{ name: 'point', type: 'text', required: true, maxLength: 240 }],
    },
    {
      name: 'body',
      type: 'richText',
      required: true,
      editor: richTextEditor,
      validate: validateBody,
      admin: { description: KEYS_HELP },
    },
    {
      name: 'references',
      type: 'array',
      hooks: { beforeValidate: [keyReferences] },
      fields: [
        // What a reference mark in the text points to; it stays when the list is sorted or copied.
        { name: 'key', type: 'text', admin: { hidden: true } },
        { name: 'title', type: 'text', required: true, maxLength: 300 },
        { name: 'publisher', type: 'text', maxLength: 160 },
        { name: 'year', type: 'number', min: 1500, max: 2200 },
        { name: 'url', type: 'text', maxLength: 600, validate: checkWebAddress },
        { name: 'accessedOn', type: 'date', admin: dayAdmin },
      ],
    },
    {
      name: 'corrections',
      type: 'array',
      admin: { description: 'Shown publicly: what was wrong and what it says now.' },
      fields: [
        { name: 'date', type: 'date', required: true, admin: dayAdmin },
        { name: 'text', type: 'textarea', required: true, maxLength: 1000 },
      ],
    },
    {
      name: 'conflictOfInterest',
      type: 'textarea',
      maxLength: 600,
      admin: { description: 'Of the writer on this subject; shown with the references.' },
    },
    {
      name: 'image',
      type: 'upload',
      label: 'Share picture',
      relationTo: 'media',
      admin: { description: 'For the card that is shown where the article is shared.' },
    },
    {
      name: 'search',
      type: 'group',
      label: 'In search results',
      fields: [
        {
          name: 'title',
          type: 'text',
          maxLength: 120,
          admin: { description: 'Left empty, the question is used.' },
        },
        {
          name: 'description',
          type: 'textarea',
          maxLength: 300,
          admin: { description: 'Left empty, the summary is used, else how the text begins.' },
        },
        {
          name: 'preview',
          type: 'ui',
          admin: {
            components: {
              Field: '/src/content/articles/search-preview/SearchPreviewField#SearchPreviewField',
            },
          },
        },
      ],
    },
    {
      name: 'stage',
      type: 'select',
      defaultValue: 'draft',
      index: true,
      options: stages.map(({ value, label }) => ({ value, label })),
      access: { create: never, update: never },
      hooks: notCopied,
      // The workflow panel shows it with its moves; as a field it is for lists and filters.
      admin: {
        position: 'sidebar',
        condition: () => false,
        disableBulkEdit: true,
        components: { Cell: '/src/content/articles/admin/StageCell#StageCell' },
      },
    },
    {
      // Who sent it to review and who approved it: names as they were, for the desk; the audit log has the accounts.
      name: 'workflow',
      type: 'group',
      access: { create: never, update: never },
      admin: { hidden: true, disableBulkEdit: true },
      fields: [
        { name: 'submittedAt', type: 'date', hooks: notCopied },
        { name: 'submittedBy', type: 'text', hooks: notCopied },
        { name: 'approvedAt', type: 'date', hooks: notCopied },
        { name: 'approvedBy', type: 'text', hooks: notCopied },
        // Of the content that was approved: tells whether anything has changed since.
        { name: 'approvedDigest', type: 'text', hooks: notCopied },
        { name: 'note', type: 'textarea', hooks: notCopied },
      ],
    },
    stampField(contentStamp),
    {
      name: 'workflowPanel',
      type: 'ui',
      admin: {
        position: 'sidebar',
        disableListColumn: true,
        components: { Field: '/src/content/articles/workflow/admin/WorkflowPanel#WorkflowPanel' },
      },
    },
    {
      name: 'schedule',
      type: 'ui',
      admin: {
        position: 'sidebar',
        disableListColumn: true,
        components: { Field: '/src/content/articles/schedule/admin/SchedulePanel#SchedulePanel' },
      },
    },
    writingHelpField,
    slugField('question'),
    {
      name: 'authors',
      type: 'relationship',
      relationTo: 'authors',
      hasMany: true,
      required: true,
      minRows: 1,
      admin: { position: 'sidebar' },
    },
    {
      name: 'symptoms',
      type: 'relationship',
      relationTo: 'symptoms',
      hasMany: true,
      admin: { position: 'sidebar' },
    },
    {
      name: 'reviewer',
      type: 'relationship',
      relationTo: 'authors',
      hooks: notCopied,
      admin: { position: 'sidebar', description: 'A clinician other than the writer.' },
    },
    {
      name: 'reviewedOn',
      type: 'date',
      access: statedByEditors,
      hooks: notCopied,
      admin: { position: 'sidebar', ...dayAdmin },
    },
    {
      name: 'reviewDue',
      type: 'date',
      access: statedByEditors,
      index: true,
      hooks: notCopied,
      admin: { position: 'sidebar', ...dayAdmin },
    },
    {
      name: 'publishedAt',
      type: 'date',
      access: statedByEditors,
      index: true,
      hooks: notCopied,
      admin: {
        position: 'sidebar',
        description: 'Set at the first publication.',
        date: { pickerAppearance: 'dayAndTime', displayFormat: 'd MMM yyyy, HH:mm' },
      },
    },
    {
      name: 'commentsOpen',
      type: 'checkbox',
      defaultValue: true,
      access: statedByEditors,
      admin: { position: 'sidebar' },
    },
    {
      name: 'language',
      type: 'text',
      required: true,
      defaultValue: 'en',
      maxLength: 35,
      admin: { position: 'sidebar', description: 'BCP 47 tag of the content’s language.' },
    },
    {
      name: 'isSample',
      type: 'checkbox',
      defaultValue: false,
      access: statedByEditors,
      admin: { position: 'sidebar' },
    },
    {
      name: 'imported',
      type: 'group',
      access: { create: never, update: never },
      admin: { hidden: true },
      fields: [
        // The question as the file had it: finds the article again after its slug or question was edited.
        { name: 'key', type: 'text', unique: true, hooks: notCopied },
        // Of the file as it was read, and of what was stored from it: tell whether either has changed since.
        { name: 'digest', type: 'text', hooks: notCopied },
        { name: 'edition', type: 'text', hooks: notCopied },
      ],
    },
  ],
  hooks: {
    beforeOperation: [takeStamp, limitAuthorRole, refuseEmpty, refuseSilentUnpublish, refuseLiveRestore],
    beforeChange: [rememberPublicState, guardWorkflow, requirePublicPeople, setPublishedAt, sealPublished],
    afterChange: [afterPublicChange, keepPeople, keepArticleText],
    beforeDelete: [limitAuthorDeletion, refuseCommentedDeletion, rememberPublicState, rememberAddress],
    afterDelete: [leaveGoneAddress, afterPublicDelete, removePlans, auditDeletion('articles', 'question')],
  },
}
