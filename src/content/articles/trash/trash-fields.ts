import type { Field } from 'payload'
import { never } from '@/access/access-for'
import { notCopied } from '../fields/not-copied'

/**
 * Who moved the article to the trash and when; empty outside it. Payload knows `deletedAt` by its name: what has one is
 * left out of every read that does not ask for the trash. Only our own commands write them.
 */
export const trashFields: Field[] = [
  {
    name: 'deletedAt',
    type: 'date',
    label: { en: 'In the trash since', es: 'En la papelera desde' },
    index: true,
    access: { create: never, update: never },
    admin: { hidden: true, disableBulkEdit: true },
    hooks: notCopied,
  },
  {
    name: 'trashedBy',
    type: 'text',
    access: { create: never, update: never },
    admin: { hidden: true, disableBulkEdit: true },
    hooks: notCopied,
  },
]
