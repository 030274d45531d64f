import type { CollectionConfig } from 'payload'
import { collectionAccess } from '@/access/access-for'
import { hiddenInPanel } from '@/access/panel'
import { purgeOnChange } from '@/cache/purge-on-change'
import { tags } from '@/cache/tags'
import { menuGroups } from '@/design/panel-words/choices'
import { auditChange } from '@/desk/audit-log/audit-change'
import { auditDeletion } from '@/desk/audit-log/audit-deletion'
import { approvePhrasesEndpoint } from './approve-phrases'
import { checkPhrases } from './check-phrases'
import { phraseFields } from './fields'
import { followPhrases } from './follow-phrases'
import { keepApproved } from './keep-approved'
import { LINE_FIELDS } from './phrase-lines'
import { tellPhrases } from './tell-phrases'

const hooks = purgeOnChange(() => [tags.dangers])

/** How people write who may be in danger: one entry for each danger and language, as clinicians approve it. */
export const DangerPhrases: CollectionConfig = {
  slug: 'danger-phrases',
  labels: {
    singular: { en: 'Danger phrases', es: 'Frases de peligro' },
    plural: { en: 'Danger phrases', es: 'Frases de peligro' },
  },
  access: collectionAccess('danger-phrases'),
  endpoints: [approvePhrasesEndpoint],
  defaultSort: 'title',
  admin: {
    hidden: hiddenInPanel('danger-phrases'),
    useAsTitle: 'title',
    defaultColumns: ['title', 'danger', 'language', 'status', 'updatedAt'],
    listSearchableFields: ['title', 'phrases', 'topics'],
    group: menuGroups.vocabulary,
    // The whole list that comes with the site.
    pagination: { defaultLimit: 50, limits: [10, 25, 50, 100] },
    description: {
      en: 'A search or a comment with such words shows at once what to do and whom to call.',
      es: 'Una búsqueda o un comentario con estas palabras muestra en el acto qué hacer y a quién llamar.',
    },
  },
  fields: phraseFields,
  hooks: {
    beforeChange: [followPhrases, checkPhrases],
    afterChange: [
      hooks.afterChange,
      auditChange('danger-phrases', 'title', [...LINE_FIELDS, 'isOff']),
      tellPhrases,
    ],
    beforeDelete: [keepApproved],
    afterDelete: [hooks.afterDelete, auditDeletion('danger-phrases', 'title')],
  },
}
