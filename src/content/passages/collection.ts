import type { CollectionConfig } from 'payload'
import { collectionAccess, never } from '@/access/access-for'
import { hiddenInPanel } from '@/access/panel'
import { refuseUsedRecord } from '@/content/where-used/refuse-used-record'
import { usesPanelField } from '@/content/where-used/uses-panel-field'
import { menuGroups } from '@/design/panel-words/choices'
import { passageStates } from '@/design/panel-words/passages'
import { auditChange } from '@/desk/audit-log/audit-change'
import { auditDeletion } from '@/desk/audit-log/audit-deletion'
import { passageTextEditor } from '@/rich-text/editor'
import { KEYS_HELP } from '@/rich-text/keys-help'
import { validateBody } from '@/rich-text/validate-body'
import { approvePassageEndpoint } from './approve-passage'
import { followPassage } from './follow-passage'
import { tellPassage } from './tell-passage'

const internal = { hidden: true, disableBulkEdit: true } as const
const setByCommands = { create: never, update: never }
const states = ['new', 'changed', 'approved'] as const

/**
 * Texts that many articles share, such as how to call an ambulance. Readers see an approved one as part of an article
 * (rich-text/blocks/passage.ts), never by itself.
 */
export const Passages: CollectionConfig = {
  slug: 'passages',
  labels: { singular: { en: 'Passage', es: 'Pasaje' }, plural: { en: 'Passages', es: 'Pasajes' } },
  access: collectionAccess('passages'),
  endpoints: [approvePassageEndpoint],
  defaultSort: 'title',
  versions: { maxPerDoc: 100, drafts: false },
  admin: {
    hidden: hiddenInPanel('passages'),
    useAsTitle: 'title',
    defaultColumns: ['title', 'state', 'updatedAt'],
    group: menuGroups.content,
  },
  fields: [
    {
      name: 'title',
      type: 'text',
      label: { en: 'Title', es: 'Título' },
      required: true,
      unique: true,
      maxLength: 160,
      admin: {
        description: {
          en: 'For editors. Readers do not see it.',
          es: 'Para la redacción. Los lectores no lo ven.',
        },
      },
    },
    {
      name: 'body',
      type: 'richText',
      label: { en: 'Text', es: 'Texto' },
      required: true,
      editor: passageTextEditor,
      validate: validateBody,
      admin: { description: KEYS_HELP },
    },
    {
      name: 'state',
      type: 'select',
      label: { en: 'Approval', es: 'Aprobación' },
      defaultValue: 'new',
      options: states.map((value) => ({ value, label: passageStates[value] })),
      access: setByCommands,
      admin: { readOnly: true, disableBulkEdit: true, condition: () => false },
    },
    {
      // The approved text itself: articles take it from here, and the last one stays in force while a change waits.
      name: 'approval',
      type: 'group',
      access: setByCommands,
      admin: internal,
      fields: [
        { name: 'body', type: 'json' },
        // The name at that time; the audit log has the account.
        { name: 'by', type: 'text' },
        { name: 'on', type: 'date', admin: { date: { pickerAppearance: 'dayAndTime' } } },
      ],
    },
    {
      // The accounts that changed the text since its approval: with four eyes somebody else approves it.
      name: 'writers',
      type: 'json',
      access: { ...setByCommands, read: never },
      admin: { ...internal, disableListColumn: true, disableListFilter: true },
    },
    {
      name: 'approvalPanel',
      type: 'ui',
      label: { en: 'Approval', es: 'Aprobación' },
      admin: {
        disableListColumn: true,
        components: { Field: '/src/content/passages/admin/PassagePanel#PassagePanel' },
      },
    },
    usesPanelField('/src/content/where-used/admin/UsesPanel#PassageUses'),
  ],
  hooks: {
    beforeChange: [followPassage],
    afterChange: [auditChange('passages', 'title', ['title', 'body']), tellPassage],
    beforeDelete: [refuseUsedRecord('passages')],
    afterDelete: [auditDeletion('passages', 'title')],
  },
}
