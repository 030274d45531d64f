import type { GlobalConfig } from 'payload'
import { accessFor } from '@/access/access-for'
import { hiddenInPanel } from '@/access/panel'
import { purgeGlobalOnChange } from '@/cache/purge-on-change'
import { tags } from '@/cache/tags'
import { menuGroups } from '@/design/panel-words/choices'
import { auditGlobalChange } from '@/desk/audit-log/audit-change'
import { commentFields } from './fields/comment-fields'
import { privacyFields } from './fields/privacy-fields'
import { publisherFields } from './fields/publisher-fields'
import { trustFields } from './fields/trust-fields'
import { writingFields } from './fields/writing-fields'

/** Site-wide settings, managed by the publisher. */
export const Settings: GlobalConfig = {
  slug: 'settings',
  label: { en: 'Settings', es: 'Ajustes' },
  access: {
    read: accessFor('settings', 'read'),
    update: accessFor('settings', 'update'),
    readVersions: accessFor('settings', 'readVersions'),
  },
  admin: { group: menuGroups.site, hidden: hiddenInPanel('settings') },
  versions: { max: 50 },
  fields: [...publisherFields, ...commentFields, ...privacyFields, ...trustFields, ...writingFields],
  hooks: { afterChange: [purgeGlobalOnChange(tags.site), auditGlobalChange('settings', 'Settings')] },
}
