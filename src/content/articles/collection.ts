import type { CollectionConfig } from 'payload'
import { collectionAccess } from '@/access/access-for'
import { hiddenInPanel } from '@/access/panel'
import { listAnswered } from '@/content/symptoms/list-answered'
import { noteDraftSave } from '@/db/draft-save'
import { menuGroups } from '@/design/panel-words/choices'
import { keepArticleText } from '@/desk/admin-search/keep-article-text'
import { auditDeletion } from '@/desk/audit-log/audit-deletion'
import { takeStamp } from '@/desk/decisions/take-stamp'
import { endOnPublication } from './assignment/end-on-publication'
import { assignmentEndpoints } from './assignment/endpoints'
import { askedEndpoint } from './begin/asked-endpoint'
import { refuseEmpty } from './begin/refuse-empty'
import { bulkEndpoints } from './bulk/endpoints'
import { calendarEndpoints } from './calendar/endpoints'
import { changesEndpoints } from './changes/endpoints'
import { originFields } from './fields/publication-fields'
import { workflowFields } from './fields/workflow-fields'
import { formTabs } from './form/form-tabs'
import { guardWorkflow } from './hooks/guard-workflow'
import { keepPeople } from './hooks/keep-people'
import { leaveGoneAddress, rememberAddress } from './hooks/leave-gone-address'
import { limitAuthorRole } from './hooks/limit-author-role'
import { auditKeySave, limitKeys } from './hooks/limit-keys'
import { afterPublicChange, afterPublicDelete, rememberPublicState } from './hooks/publish-changes'
import { refuseCommentedDeletion } from './hooks/refuse-commented-deletion'
import { refuseLiveRestore } from './hooks/refuse-live-restore'
import { refuseSilentUnpublish } from './hooks/refuse-silent-unpublish'
import { requirePublicPeople } from './hooks/require-public-people'
import { sealPublished } from './hooks/seal-published'
import { setPublishedAt } from './hooks/set-published-at'
import { notesEndpoints } from './notes/endpoints'
import { fillPassages } from './passages/fill-passages'
import { presenceEndpoints } from './presence/endpoints'
import { previewAddress, previewScreens } from './preview/preview-address'
import { savingEndpoints } from './saving/endpoints'
import { keepRefused } from './saving/keep-refused'
import { noteCreator } from './saving/last-saver'
import { keepSave, mergeSave } from './saving/merge-save'
import { noteNeedsBase } from './saving/needs-base'
import { answerShort } from './saving/short-answer'
import { takeUnderWay } from './saving/under-way'
import { scheduleEndpoints } from './schedule/endpoints'
import { removePlans } from './schedule/remove-plans'
import { onlyFromTrash, refuseOutsideTrash, refuseTrashed } from './trash/refuse-trashed'
import { trashFields } from './trash/trash-fields'
import { followEdits } from './workflow/content-edits'
import { workflowEndpoints } from './workflow/endpoints'
import { writingHelpEndpoint } from './writing-help/endpoint'

/** The form saves itself (saving/admin/SaveSteadily.tsx) instead of Payload's autosave, which can restore older values. */
const NEVER_MS = 2 ** 31 - 1

/** Question-titled articles. Readers see the published version; drafts and older versions are for staff. */
export const Articles: CollectionConfig = {
  slug: 'articles',
  labels: { singular: { en: 'Article', es: 'Artículo' }, plural: { en: 'Articles', es: 'Artículos' } },
  access: collectionAccess('articles'),
  endpoints: [
    ...workflowEndpoints,
    ...changesEndpoints,
    ...scheduleEndpoints,
    ...calendarEndpoints,
    ...bulkEndpoints,
    ...assignmentEndpoints,
    ...notesEndpoints,
    ...presenceEndpoints,
    ...savingEndpoints,
    writingHelpEndpoint,
    askedEndpoint,
  ],
  defaultSort: '-updatedAt',
  // Moved by our own commands (trash/endpoints.ts); Payload leaves what is in it out of every other read.
  trash: true,
  versions: { maxPerDoc: 100, drafts: { autosave: { interval: NEVER_MS } } },
  admin: {
    hidden: hiddenInPanel('articles'),
    useAsTitle: 'question',
    defaultColumns: ['question', 'stage', 'assignment', 'authors', 'reviewDue', 'updatedAt'],
    listSearchableFields: ['question', 'slug', 'summary'],
    group: menuGroups.content,
    components: {
      beforeListTable: [
        '/src/desk/users/admin/MissingProfile#MissingProfile',
        '/src/content/articles/admin/QuickFilters#QuickFilters',
        '/src/content/articles/bulk/admin/BulkMoves#BulkMoves',
      ],
      edit: {
        beforeDocumentControls: [
          '/src/content/articles/saving/admin/SaveSteadily#SaveSteadily',
          '/src/desk/panel/ShortcutSheet#ShortcutSheet',
        ],
        editMenuItems: ['/src/content/articles/trash/admin/MoveToTrash#MoveToTrash'],
        PublishButton: '/src/content/articles/workflow/admin/PublishArticleButton#PublishArticleButton',
      },
      views: {
        edit: {
          versions: { Component: '/src/content/articles/changes/admin/VersionsView#VersionsView' },
          changes: {
            Component: '/src/content/articles/changes/admin/ChangesView#ChangesView',
            path: '/changes',
          },
        },
      },
    },
    preview: ({ id }) => previewAddress(id),
    livePreview: { url: ({ data }) => previewAddress(data.id, { live: true }), breakpoints: previewScreens },
  },
  indexes: [{ fields: ['_status', 'publishedAt'] }],
  fields: [formTabs, ...workflowFields, ...originFields, ...trashFields],
  hooks: {
    beforeOperation: [
      noteDraftSave,
      takeStamp,
      takeUnderWay,
      noteNeedsBase,
      onlyFromTrash,
      refuseTrashed,
      limitKeys,
      limitAuthorRole,
      refuseEmpty,
      refuseSilentUnpublish,
      refuseLiveRestore,
    ],
    beforeValidate: [mergeSave],
    beforeChange: [
      rememberPublicState,
      fillPassages,
      guardWorkflow,
      requirePublicPeople,
      setPublishedAt,
      sealPublished,
      keepSave,
    ],
    afterChange: [
      noteCreator,
      auditKeySave,
      afterPublicChange,
      keepPeople,
      keepArticleText,
      endOnPublication,
      followEdits,
      listAnswered,
    ],
    afterOperation: [answerShort],
    afterError: [keepRefused],
    beforeDelete: [refuseOutsideTrash, refuseCommentedDeletion, rememberPublicState, rememberAddress],
    afterDelete: [leaveGoneAddress, afterPublicDelete, removePlans, auditDeletion('articles', 'question')],
  },
}
