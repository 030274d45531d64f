import type { CollectionConfig } from 'payload'
import { collectionAccess } from '@/access/access-for'
import { hiddenInPanel } from '@/access/panel'
import { purgeOnChange } from '@/cache/purge-on-change'
import { tags } from '@/cache/tags'
import { sampleField } from '@/content/sample-field'
import { menuGroups } from '@/design/panel-words/choices'
import { auditChange } from '@/desk/audit-log/audit-change'
import { auditDeletion } from '@/desk/audit-log/audit-deletion'
import { redirectRenamed } from '@/site/redirects/rename-hook'
import { slugField } from '@/site/redirects/slug-field'

const hooks = purgeOnChange((id) => [tags.bodySystem(id), tags.bodySystems, tags.missing])

const seenByReaders = ['name', 'slug', 'description', 'isSample'] as const

/** Parts of the body in plain words, by which readers browse. */
export const BodySystems: CollectionConfig = {
  slug: 'body-systems',
  labels: {
    singular: { en: 'Body system', es: 'Sistema del cuerpo' },
    plural: { en: 'Body systems', es: 'Sistemas del cuerpo' },
  },
  access: collectionAccess('body-systems'),
  defaultSort: 'name',
  admin: {
    hidden: hiddenInPanel('body-systems'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'slug'],
    group: menuGroups.vocabulary,
  },
  fields: [
    { name: 'name', type: 'text', label: { en: 'Name', es: 'Nombre' }, required: true, maxLength: 120 },
    slugField('name'),
    {
      name: 'description',
      type: 'textarea',
      label: { en: 'Description', es: 'Descripción' },
      maxLength: 600,
    },
    sampleField(),
  ],
  hooks: {
    afterChange: [
      redirectRenamed('/body'),
      hooks.afterChange,
      auditChange('body-systems', 'name', seenByReaders),
    ],
    afterDelete: [hooks.afterDelete, auditDeletion('body-systems', 'name')],
  },
}
