import type { Field } from 'payload'
import { slugField } from '@/site/redirects/slug-field'
import { notCopied } from './not-copied'

/** Where the article belongs: its address, who wrote it, what it is about, who reviews it. */
export const peopleFields: Field[] = [
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
]
