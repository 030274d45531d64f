import type { Field } from 'payload'
import { never, statedByEditors } from '@/access/access-for'
import { sampleField } from '@/content/sample-field'
import { dayAdmin } from '@/days/day-admin'
import { notCopied } from './not-copied'

/** Facts about publication and review, and where the article came from. */
export const publicationFields: Field[] = [
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
  sampleField(statedByEditors),
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
]
