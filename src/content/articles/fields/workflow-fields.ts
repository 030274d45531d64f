import type { Field, UIField } from 'payload'
import { never } from '@/access/access-for'
import { stageNames } from '@/design/panel-words/choices'
import { stages } from '@/desk/decisions/stages'
import { stampField } from '@/desk/decisions/stamp-field'
import { notesField } from '../notes/field'
import { contentStamp } from '../workflow/content-digest'
import { writingHelpField } from '../writing-help/field'
import { notCopied } from './not-copied'

/** Where the article is between draft and publication, and the panels beside the form. */
export const workflowFields: Field[] = [
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
  {
    // Who wrote this version, one name a line: several where automatic saves share a version.
    name: 'savedBy',
    type: 'textarea',
    access: { create: never, update: never },
    admin: { hidden: true },
    hooks: notCopied,
  },
  stampField(contentStamp),
  {
    name: 'workflowPanel',
    type: 'ui',
    label: { en: 'Workflow', es: 'Flujo de trabajo' },
    admin: {
      position: 'sidebar',
      disableListColumn: true,
      components: { Field: '/src/content/articles/workflow/admin/WorkflowField#WorkflowField' },
    },
  },
  notesField,
  writingHelpField,
]

/** When it is to be published or withdrawn. */
export const scheduleField: UIField = {
  name: 'schedule',
  type: 'ui',
  label: { en: 'Schedule', es: 'Programación' },
  admin: {
    disableListColumn: true,
    components: { Field: '/src/content/articles/schedule/admin/SchedulePanel#SchedulePanel' },
  },
}
