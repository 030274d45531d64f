import type { Field } from 'payload'
import { statedByEditors } from '@/access/access-for'
import { dayAdmin } from '@/days/day-admin'
import { assignmentField } from '../assignment/field'
import { notCopied } from './not-copied'
import { scheduleField } from './workflow-fields'

/** Who wrote the article, who reviews it and when, who has it in hand. */
export const peopleFields: Field[] = [
  {
    name: 'authors',
    type: 'relationship',
    label: { en: 'Authors', es: 'Autores' },
    relationTo: 'authors',
    hasMany: true,
    required: true,
    minRows: 1,
  },
  {
    name: 'reviewer',
    type: 'relationship',
    label: { en: 'Reviewer', es: 'Revisor clínico' },
    relationTo: 'authors',
    hooks: notCopied,
    admin: {
      description: {
        en: 'A clinician other than the writer.',
        es: 'Un profesional clínico distinto de quien escribe.',
      },
    },
  },
  {
    type: 'row',
    fields: [
      {
        name: 'reviewedOn',
        type: 'date',
        label: { en: 'Reviewed on', es: 'Revisado el' },
        access: statedByEditors,
        hooks: notCopied,
        admin: dayAdmin,
      },
      {
        name: 'reviewDue',
        type: 'date',
        label: { en: 'Review due', es: 'Próxima revisión' },
        access: statedByEditors,
        index: true,
        hooks: notCopied,
        admin: dayAdmin,
      },
    ],
  },
  assignmentField,
  scheduleField,
]
