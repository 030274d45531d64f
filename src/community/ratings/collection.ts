import type { CollectionAfterDeleteHook, CollectionConfig } from 'payload'
import { collectionAccess, never } from '@/access/access-for'
import { hiddenInPanel } from '@/access/panel'
import { menuGroups } from '@/design/panel-words/choices'
import { stampField } from '@/desk/decisions/stamp-field'
import { ratingEndpoints } from './endpoints'
import { ratingsChanged } from './rate-author'
import { ratingStamp } from './rating-stamp'

const afterDelete: CollectionAfterDeleteHook = async ({ doc, req }) => {
  const author = typeof doc.author === 'object' ? doc.author.id : doc.author
  await ratingsChanged(req, author)
}

/** One vote per reader and author. Written by the public form only. */
export const Ratings: CollectionConfig = {
  slug: 'ratings',
  labels: { singular: { en: 'Rating', es: 'Valoración' }, plural: { en: 'Ratings', es: 'Valoraciones' } },
  access: collectionAccess('ratings'),
  endpoints: ratingEndpoints,
  defaultSort: '-updatedAt',
  disableDuplicate: true,
  admin: {
    hidden: hiddenInPanel('ratings'),
    defaultColumns: ['author', 'stars', 'updatedAt'],
    group: menuGroups.readers,
  },
  indexes: [{ fields: ['author', 'voterKey'], unique: true }],
  fields: [
    {
      name: 'author',
      type: 'relationship',
      label: { en: 'Author', es: 'Autor' },
      relationTo: 'authors',
      required: true,
    },
    {
      name: 'stars',
      type: 'number',
      label: { en: 'Stars', es: 'Estrellas' },
      required: true,
      min: 1,
      max: 5,
      admin: { components: { Cell: '/src/community/ratings/admin/StarsCell#StarsCell' } },
    },
    { name: 'isClear', type: 'checkbox', label: { en: 'Is clear', es: 'Se entiende' }, defaultValue: false },
    {
      name: 'isComplete',
      type: 'checkbox',
      label: { en: 'Is complete', es: 'Es completa' },
      defaultValue: false,
    },
    { name: 'isKind', type: 'checkbox', label: { en: 'Is kind', es: 'Es amable' }, defaultValue: false },
    {
      name: 'isHeld',
      type: 'checkbox',
      label: { en: 'Is held', es: 'Está apartada' },
      defaultValue: false,
      index: true,
      admin: {
        description: {
          en: 'Held aside from the mean because it came in a sudden burst.',
          es: 'Apartada de la media porque llegó en una oleada repentina.',
        },
      },
    },
    {
      // Keyed hash of the voter's network, for rate limits; erased after a month.
      name: 'networkHash',
      type: 'text',
      index: true,
      hidden: true,
      access: { read: never, create: never, update: never },
    },
    {
      name: 'voterKey',
      type: 'text',
      required: true,
      hidden: true,
      access: { read: never, create: never, update: never },
    },
    stampField(ratingStamp),
    { name: 'isSample', type: 'checkbox', defaultValue: false, admin: { hidden: true } },
  ],
  hooks: { afterDelete: [afterDelete] },
}
