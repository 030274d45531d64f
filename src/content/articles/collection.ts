import type { CollectionConfig } from 'payload'
import { collectionAccess, never, onlyRoles } from '@/access/access-for'
import { hiddenInPanel } from '@/access/panel'
import { dayAdmin } from '@/days/day-admin'
import { menuGroups, stageNames } from '@/design/panel-words/choices'
import { keepArticleText } from '@/desk/admin-search/keep-article-text'
import { auditDeletion } from '@/desk/audit-log/audit-deletion'
import { stages } from '@/desk/decisions/stages'
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
import { keepSave, mergeSave } from './saving/merge-save'
import { scheduleEndpoints } from './schedule/endpoints'
import { removePlans } from './schedule/remove-plans'
import { contentStamp } from './workflow/content-digest'
import { workflowEndpoints } from './workflow/endpoints'
import { writingHelpEndpoint } from './writing-help/endpoint'
import { writingHelpField } from './writing-help/field'

/** Facts about publication and review, set by editors and not by writers. */
const statedByEditors = { create: onlyRoles('admin', 'editor'), update: onlyRoles('admin', 'editor') }

/** A duplicate is a new article: not published, reviewed or imported. */
const notCopied = { beforeDuplicate: [() => null] }

/** Question-titled articles. Readers see the published version; drafts and older versions are for staff. */
export const Articles: CollectionConfig = {
  slug: 'articles',
  labels: { singular: { en: 'Article', es: 'Artículo' }, plural: { en: 'Articles', es: 'Artículos' } },
  access: collectionAccess('articles'),
  endpoints: [...workflowEndpoints, ...scheduleEndpoints, writingHelpEndpoint],
  defaultSort: '-updatedAt',
  versions: { maxPerDoc: 100, drafts: { autosave: { interval: 2000 } } },
  admin: {
    hidden: hiddenInPanel('articles'),
    useAsTitle: 'question',
    defaultColumns: ['question', 'stage', 'authors', 'reviewDue', 'updatedAt'],
    listSearchableFields: ['question', 'slug', 'summary'],
    group: menuGroups.content,
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
      label: { en: 'Question', es: 'Pregunta' },
      required: true,
      maxLength: 200,
      admin: { description: { en: 'As a reader would ask it.', es: 'Tal como la haría un lector.' } },
    },
    {
      name: 'summary',
      type: 'textarea',
      label: { en: 'Summary', es: 'Resumen' },
      maxLength: 300,
      admin: {
        description: {
          en: 'The answer in one sentence, shown below the question.',
          es: 'La respuesta en una frase; se muestra debajo de la pregunta.',
        },
      },
    },
    {
      name: 'keyPoints',
      type: 'array',
      label: { en: 'Key points', es: 'Puntos clave' },
      labels: {
        singular: { en: 'Key point', es: 'Punto clave' },
        plural: { en: 'Key points', es: 'Puntos clave' },
      },
      maxRows: 8,
      fields: [
        {
          name: 'point',
          type: 'text',
          label: { en: 'Key point', es: 'Punto clave' },
          required: true,
          maxLength: 240,
        },
      ],
    },
    {
      name: 'body',
      type: 'richText',
      label: { en: 'Text', es: 'Texto' },
      required: true,
      editor: richTextEditor,
      validate: validateBody,
      admin: { description: KEYS_HELP },
    },
    {
      name: 'references',
      type: 'array',
      label: { en: 'References', es: 'Referencias' },
      labels: {
        singular: { en: 'Reference', es: 'Referencia' },
        plural: { en: 'References', es: 'Referencias' },
      },
      hooks: { beforeValidate: [keyReferences] },
      fields: [
        // The target of reference marks in the text; unchanged when the list is sorted or duplicated.
        { name: 'key', type: 'text', admin: { hidden: true } },
        { name: 'title', type: 'text', label: { en: 'Title', es: 'Título' }, required: true, maxLength: 300 },
        { name: 'publisher', type: 'text', label: { en: 'Publisher', es: 'Editorial' }, maxLength: 160 },
        { name: 'year', type: 'number', label: { en: 'Year', es: 'Año' }, min: 1500, max: 2200 },
        {
          name: 'url',
          type: 'text',
          label: { en: 'Web address', es: 'Dirección web' },
          maxLength: 600,
          validate: checkWebAddress,
        },
        {
          name: 'accessedOn',
          type: 'date',
          label: { en: 'Accessed on', es: 'Consultado el' },
          admin: dayAdmin,
        },
      ],
    },
    {
      name: 'corrections',
      type: 'array',
      label: { en: 'Corrections', es: 'Correcciones' },
      labels: {
        singular: { en: 'Correction', es: 'Corrección' },
        plural: { en: 'Corrections', es: 'Correcciones' },
      },
      admin: {
        description: {
          en: 'Shown publicly: what was wrong and what it says now.',
          es: 'Visible para los lectores: qué era erróneo y qué dice ahora.',
        },
      },
      fields: [
        { name: 'date', type: 'date', label: { en: 'Date', es: 'Fecha' }, required: true, admin: dayAdmin },
        {
          name: 'text',
          type: 'textarea',
          label: { en: 'Text', es: 'Texto' },
          required: true,
          maxLength: 1000,
        },
      ],
    },
    {
      name: 'conflictOfInterest',
      type: 'textarea',
      label: { en: 'Conflict of interest', es: 'Conflicto de intereses' },
      maxLength: 600,
      admin: {
        description: {
          en: 'Of the writer on this subject; shown with the references.',
          es: 'De quien escribe sobre este tema; se muestra con las referencias.',
        },
      },
    },
    {
      name: 'image',
      type: 'upload',
      label: { en: 'Share picture', es: 'Imagen para compartir' },
      relationTo: 'media',
      admin: {
        description: {
          en: 'For the card that is shown where the article is shared.',
          es: 'Para la tarjeta que se ve allí donde se comparte el artículo.',
        },
      },
    },
    {
      name: 'search',
      type: 'group',
      label: { en: 'In search results', es: 'En los resultados de búsqueda' },
      fields: [
        {
          name: 'title',
          type: 'text',
          label: { en: 'Title', es: 'Título' },
          maxLength: 120,
          admin: {
            description: {
              en: 'Left empty, the question is used.',
              es: 'Si se deja vacío, se usa la pregunta.',
            },
          },
        },
        {
          name: 'description',
          type: 'textarea',
          label: { en: 'Description', es: 'Descripción' },
          maxLength: 300,
          admin: {
            description: {
              en: 'Left empty, the summary is used, else how the text begins.',
              es: 'Si se deja vacía, se usa el resumen o, si no lo hay, el comienzo del texto.',
            },
          },
        },
        {
          name: 'preview',
          type: 'ui',
          label: { en: 'Preview', es: 'Vista previa' },
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
      label: { en: 'Stage', es: 'Etapa' },
      defaultValue: 'draft',
      index: true,
      options: stages.map((value) => ({ value, label: stageNames[value] })),
      access: { create: never, update: never },
      hooks: notCopied,
      // The workflow panel shows it with its moves; the field is for lists and filters.
      admin: {
        position: 'sidebar',
        condition: () => false,
        disableBulkEdit: true,
        components: { Cell: '/src/content/articles/admin/StageCell#StageCell' },
      },
    },
    {
      // Who sent it to review and who approved it: names at that time; the audit log has the accounts.
      name: 'workflow',
      type: 'group',
      access: { create: never, update: never },
      admin: { hidden: true, disableBulkEdit: true },
      fields: [
        { name: 'submittedAt', type: 'date', hooks: notCopied },
        { name: 'submittedBy', type: 'text', hooks: notCopied },
        { name: 'approvedAt', type: 'date', hooks: notCopied },
        { name: 'approvedBy', type: 'text', hooks: notCopied },
        // Of the approved content: tells whether anything has changed since.
        { name: 'approvedDigest', type: 'text', hooks: notCopied },
        { name: 'note', type: 'textarea', label: { en: 'Note', es: 'Nota' }, hooks: notCopied },
      ],
    },
    stampField(contentStamp),
    {
      name: 'workflowPanel',
      type: 'ui',
      label: { en: 'Workflow', es: 'Flujo de trabajo' },
      admin: {
        position: 'sidebar',
        disableListColumn: true,
        components: { Field: '/src/content/articles/workflow/admin/WorkflowPanel#WorkflowPanel' },
      },
    },
    {
      name: 'schedule',
      type: 'ui',
      label: { en: 'Schedule', es: 'Programación' },
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
      label: { en: 'Authors', es: 'Autores' },
      relationTo: 'authors',
      hasMany: true,
      required: true,
      minRows: 1,
      admin: { position: 'sidebar' },
    },
    {
      name: 'symptoms',
      type: 'relationship',
      label: { en: 'Symptoms', es: 'Síntomas' },
      relationTo: 'symptoms',
      hasMany: true,
      admin: { position: 'sidebar' },
    },
    {
      name: 'reviewer',
      type: 'relationship',
      label: { en: 'Reviewer', es: 'Revisor clínico' },
      relationTo: 'authors',
      hooks: notCopied,
      admin: {
        position: 'sidebar',
        description: {
          en: 'A clinician other than the writer.',
          es: 'Un profesional clínico distinto de quien escribe.',
        },
      },
    },
    {
      name: 'reviewedOn',
      type: 'date',
      label: { en: 'Reviewed on', es: 'Revisado el' },
      access: statedByEditors,
      hooks: notCopied,
      admin: { position: 'sidebar', ...dayAdmin },
    },
    {
      name: 'reviewDue',
      type: 'date',
      label: { en: 'Review due', es: 'Próxima revisión' },
      access: statedByEditors,
      index: true,
      hooks: notCopied,
      admin: { position: 'sidebar', ...dayAdmin },
    },
    {
      name: 'publishedAt',
      type: 'date',
      label: { en: 'Published at', es: 'Publicado el' },
      access: statedByEditors,
      index: true,
      hooks: notCopied,
      admin: {
        position: 'sidebar',
        description: { en: 'Set at the first publication.', es: 'Se fija en la primera publicación.' },
        date: { pickerAppearance: 'dayAndTime', displayFormat: 'd MMM yyyy, HH:mm' },
      },
    },
    {
      name: 'commentsOpen',
      type: 'checkbox',
      label: { en: 'Comments open', es: 'Comentarios abiertos' },
      defaultValue: true,
      access: statedByEditors,
      admin: { position: 'sidebar' },
    },
    {
      name: 'language',
      type: 'text',
      label: { en: 'Language', es: 'Idioma' },
      required: true,
      defaultValue: 'en',
      maxLength: 35,
      admin: {
        position: 'sidebar',
        description: {
          en: 'BCP 47 tag of the content’s language.',
          es: 'Etiqueta BCP 47 del idioma del contenido.',
        },
      },
    },
    {
      name: 'isSample',
      type: 'checkbox',
      label: { en: 'Is sample', es: 'Es una muestra' },
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
        // The original question in the file: identifies the article after its slug or question was edited.
        { name: 'key', type: 'text', unique: true, hooks: notCopied },
        // Of the imported file and of what was stored from it: tell whether either has changed since.
        { name: 'digest', type: 'text', hooks: notCopied },
        { name: 'edition', type: 'text', hooks: notCopied },
      ],
    },
  ],
  hooks: {
    beforeOperation: [takeStamp, limitAuthorRole, refuseEmpty, refuseSilentUnpublish, refuseLiveRestore],
    beforeValidate: [mergeSave],
    beforeChange: [
      rememberPublicState,
      guardWorkflow,
      requirePublicPeople,
      setPublishedAt,
      sealPublished,
      keepSave,
    ],
    afterChange: [afterPublicChange, keepPeople, keepArticleText],
    beforeDelete: [limitAuthorDeletion, refuseCommentedDeletion, rememberPublicState, rememberAddress],
    afterDelete: [leaveGoneAddress, afterPublicDelete, removePlans, auditDeletion('articles', 'question')],
  },
}
