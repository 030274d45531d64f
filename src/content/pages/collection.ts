import type { CollectionConfig } from 'payload'
import { collectionAccess } from '@/access/access-for'
import { hiddenInPanel } from '@/access/panel'
import { purgeOnChange } from '@/cache/purge-on-change'
import { tags } from '@/cache/tags'
import { refuseSilentUnpublish } from '@/content/articles/hooks/refuse-silent-unpublish'
import { setPublishedAt } from '@/content/articles/hooks/set-published-at'
import { sampleField } from '@/content/sample-field'
import { menuGroups } from '@/design/panel-words/choices'
import { auditChange } from '@/desk/audit-log/audit-change'
import { auditDeletion } from '@/desk/audit-log/audit-deletion'
import { pageTextEditor } from '@/rich-text/editor'
import { KEYS_HELP } from '@/rich-text/keys-help'
import { validateBody } from '@/rich-text/validate-body'
import { slugField } from '@/site/redirects/slug-field'
import { afterPublicChange, rememberPublicState } from './publish-changes'

const { afterDelete } = purgeOnChange((id) => [tags.page(id), tags.site, tags.missing])

const seenByReaders = ['title', 'body', 'slug', 'order', 'publishedAt', '_status'] as const

/** Pages that a health publisher must have: about, editorial policy, corrections, privacy, contact. */
export const Pages: CollectionConfig = {
  slug: 'pages',
  labels: { singular: { en: 'Page', es: 'Página' }, plural: { en: 'Pages', es: 'Páginas' } },
  access: collectionAccess('pages'),
  defaultSort: 'order',
  versions: { maxPerDoc: 50, drafts: true },
  admin: {
    hidden: hiddenInPanel('pages'),
    useAsTitle: 'title',
    defaultColumns: ['title', '_status', 'updatedAt'],
    group: menuGroups.site,
  },
  fields: [
    { name: 'title', type: 'text', label: { en: 'Title', es: 'Título' }, required: true, maxLength: 160 },
    {
      name: 'body',
      type: 'richText',
      label: { en: 'Text', es: 'Texto' },
      required: true,
      editor: pageTextEditor,
      validate: validateBody,
      admin: { description: KEYS_HELP },
    },
    slugField('title'),
    {
      name: 'order',
      type: 'number',
      label: { en: 'Order', es: 'Orden' },
      defaultValue: 10,
      admin: {
        position: 'sidebar',
        description: {
          en: 'Place in the footer, smallest first.',
          es: 'Lugar en el pie de página; primero el número menor.',
        },
      },
    },
    {
      name: 'publishedAt',
      type: 'date',
      label: { en: 'Published at', es: 'Publicado el' },
      admin: {
        position: 'sidebar',
        date: { pickerAppearance: 'dayAndTime', displayFormat: 'd MMM yyyy, HH:mm' },
      },
    },
    sampleField(),
  ],
  hooks: {
    beforeOperation: [refuseSilentUnpublish],
    beforeChange: [rememberPublicState, setPublishedAt],
    afterChange: [afterPublicChange, auditChange('pages', 'title', seenByReaders)],
    afterDelete: [afterDelete, auditDeletion('pages', 'title')],
  },
}
