import type { Field } from 'payload'
import { never, statedByEditors } from '@/access/access-for'
import { notCopied } from './not-copied'

/** When readers first saw the article. */
export const publicationFields: Field[] = [
  {
    name: 'publishedAt',
    type: 'date',
    label: { en: 'Published at', es: 'Publicado el' },
    access: statedByEditors,
    index: true,
    hooks: notCopied,
    admin: {
      description: { en: 'Set at the first publication.', es: 'Se fija en la primera publicación.' },
      date: { pickerAppearance: 'dayAndTime', displayFormat: 'd MMM yyyy, HH:mm' },
    },
  },
  {
    name: 'history',
    type: 'ui',
    label: { en: 'History', es: 'Historial' },
    admin: {
      disableListColumn: true,
      components: { Field: '/src/content/articles/form/admin/HistoryPanel#HistoryPanel' },
    },
  },
]

/** Where the article came from; not in the form. */
export const originFields: Field[] = [
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
