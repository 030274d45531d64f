import type { CollectionConfig, PayloadRequest } from 'payload'
import { collectionAccess, never, onlyRoles } from '@/access/access-for'
import { hiddenInPanel } from '@/access/panel'
import { noteApproval } from '@/community/mailings/note-approval'
import { setAside } from '@/community/mailings/set-aside'
import { moderationEndpoints } from '@/community/moderation/endpoints'
import { askAfterApproval } from '@/community/subscriptions/ask-after-approval'
import { speak } from '@/design/panel-words'
import { commentStatusNames, menuGroups, voiceNames } from '@/design/panel-words/choices'
import { fieldWords } from '@/design/panel-words/fields'
import { auditDeletion } from '@/desk/audit-log/audit-deletion'
import { stampField } from '@/desk/decisions/stamp-field'
import { takeStamp } from '@/desk/decisions/take-stamp'
import { commentDigest } from './comment-digest'
import { COMMENT_LENGTH, commentStatuses, NAME_LENGTH, voices } from './comment-rules'
import { auditModeration } from './hooks/audit-moderation'
import { learnFromModeration } from './hooks/learn-from-moderation'
import { purgeAfterDeletion, purgeAfterModeration, setModeratedAt } from './hooks/moderation'
import { requireSeenWords } from './hooks/require-seen-words'

const readersWords = { update: never }
const staffOnly = { read: onlyRoles('admin', 'editor', 'moderator'), update: never }

/** Reader comments. Created by the public form only; staff moderate them and never change their text. */
export const Comments: CollectionConfig = {
  slug: 'comments',
  labels: { singular: { en: 'Comment', es: 'Comentario' }, plural: { en: 'Comments', es: 'Comentarios' } },
  access: collectionAccess('comments'),
  endpoints: moderationEndpoints,
  defaultSort: '-createdAt',
  disableDuplicate: true,
  admin: {
    hidden: hiddenInPanel('comments'),
    useAsTitle: 'displayName',
    defaultColumns: ['text', 'displayName', 'article', 'status', 'age'],
    listSearchableFields: ['text', 'displayName'],
    group: menuGroups.readers,
    components: {
      beforeListTable: ['/src/community/comments/admin/ModerateSelected#ModerateSelected'],
    },
  },
  indexes: [{ fields: ['article', 'status', 'createdAt'] }],
  fields: [
    {
      name: 'text',
      type: 'textarea',
      label: { en: 'Text', es: 'Texto' },
      required: true,
      maxLength: COMMENT_LENGTH,
      access: readersWords,
      admin: { readOnly: true },
    },
    {
      name: 'displayName',
      type: 'text',
      label: { en: 'Display name', es: 'Nombre visible' },
      required: true,
      maxLength: NAME_LENGTH,
      access: readersWords,
      admin: { readOnly: true },
    },
    {
      name: 'article',
      type: 'relationship',
      label: { en: 'Article', es: 'Artículo' },
      relationTo: 'articles',
      required: true,
      access: readersWords,
      admin: {
        readOnly: true,
        components: { Cell: '/src/community/comments/admin/ArticleCell#ArticleCell' },
      },
    },
    {
      name: 'parent',
      type: 'relationship',
      label: { en: 'Reply to', es: 'Respuesta a' },
      relationTo: 'comments',
      access: readersWords,
      admin: { readOnly: true, condition: (data) => Boolean(data?.parent) },
    },
    // The first comment of the thread, for paging; null on the first itself.
    { name: 'root', type: 'number', index: true, access: staffOnly, admin: { hidden: true } },
    {
      name: 'voice',
      type: 'select',
      label: { en: 'Voice', es: 'Voz' },
      required: true,
      defaultValue: 'reader',
      options: voices.map((value) => ({ value, label: voiceNames[value] })),
      access: readersWords,
      admin: { position: 'sidebar', readOnly: true },
    },
    {
      // The author's profile, for an author's reply.
      name: 'profile',
      type: 'relationship',
      label: { en: 'Profile', es: 'Perfil' },
      relationTo: 'authors',
      access: readersWords,
      admin: { position: 'sidebar', readOnly: true, condition: (data) => Boolean(data?.profile) },
    },
    { name: 'editedAt', type: 'date', access: readersWords, admin: { hidden: true } },
    {
      // Readers who have reported it since the last moderation decision.
      name: 'reportCount',
      type: 'number',
      label: { en: 'Report count', es: 'Número de avisos' },
      defaultValue: 0,
      index: true,
      access: staffOnly,
      admin: { position: 'sidebar', readOnly: true, condition: (data) => Boolean(data?.reportCount) },
    },
    {
      name: 'status',
      type: 'select',
      label: { en: 'Status', es: 'Estado' },
      required: true,
      defaultValue: 'pending',
      index: true,
      options: commentStatuses.map((value) => ({ value, label: commentStatusNames[value] })),
      // Payload's own check accepts numbers, lists and objects for the database.
      validate: (value: unknown, { req }: { req: PayloadRequest }) =>
        commentStatuses.some((status) => status === value) ||
        speak(fieldWords, req.i18n.language).status(commentStatuses.join(', ')),
      admin: { position: 'sidebar' },
    },
    {
      name: 'age',
      type: 'ui',
      label: { en: 'Age', es: 'Antigüedad' },
      admin: { components: { Cell: '/src/community/comments/admin/AgeCell#AgeCell' }, disableBulkEdit: true },
    },
    {
      name: 'reasons',
      type: 'json',
      label: { en: 'Reasons', es: 'Motivos' },
      access: staffOnly,
      admin: {
        position: 'sidebar',
        readOnly: true,
        condition: (data) => Boolean(data?.reasons),
        components: { Field: '/src/community/comments/admin/ReasonList#ReasonList' },
      },
    },
    {
      name: 'moderatedAt',
      type: 'date',
      label: { en: 'Moderated at', es: 'Moderado el' },
      access: staffOnly,
      admin: { position: 'sidebar', readOnly: true, date: { pickerAppearance: 'dayAndTime' } },
    },
    {
      name: 'submissionKey',
      type: 'text',
      unique: true,
      hidden: true,
      access: { read: never, update: never },
      // Unique per served form, so that a double click or a retry stores the comment once.
      admin: { disableListColumn: true, disableListFilter: true },
    },
    {
      // Keyed hash of the cookie that may edit or withdraw it for fifteen minutes.
      name: 'editKey',
      type: 'text',
      hidden: true,
      access: { read: never, update: never },
      admin: { disableListColumn: true, disableListFilter: true },
    },
    {
      // Of the text without case, punctuation and spaces: detects repeated texts.
      name: 'textDigest',
      type: 'text',
      index: true,
      hidden: true,
      access: { read: never, update: never },
      admin: { disableListColumn: true, disableListFilter: true },
    },
    {
      // The original text and the covered ranges: { original, covers }. `text` has the bars.
      name: 'covered',
      type: 'json',
      hidden: true,
      access: { read: never, create: never, update: never },
      admin: { disableListColumn: true, disableListFilter: true },
    },
    stampField((doc) => commentDigest({ displayName: String(doc.displayName), text: String(doc.text) })),
    { name: 'isSample', type: 'checkbox', defaultValue: false, access: staffOnly, admin: { hidden: true } },
  ],
  hooks: {
    beforeOperation: [takeStamp],
    beforeChange: [requireSeenWords, setModeratedAt],
    afterChange: [
      purgeAfterModeration,
      auditModeration,
      learnFromModeration,
      setAside,
      noteApproval,
      askAfterApproval,
    ],
    afterDelete: [purgeAfterDeletion, auditDeletion('comments', 'id')],
  },
}
