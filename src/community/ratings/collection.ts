import type { CollectionAfterDeleteHook, CollectionConfig } from 'payload'
import { collectionAccess, never } from '@/access/access-for'
import { hiddenInPanel } from '@/access/panel'
import { stampField } from '@/desk/decisions/stamp-field'
import { ratingEndpoints } from './endpoints'
import { ratingsChanged } from './rate-author'
import { ratingStamp } from './rating-stamp'

const afterDelete: CollectionAfterDeleteHook = async ({ doc, req }) => {
  const author = typeof doc.author === 'object' ? doc.author.id : doc.author
  await ratingsChanged(req, author)
}

/** One vote per reader and author. Written by the public form alone. */
export const Ratings: CollectionConfig = {
  slug: 'ratings',
  access: collectionAccess('ratings'),
  endpoints: ratingEndpoints,
  defaultSort: '-updatedAt',
  disableDuplicate: true,
  admin: {
    hidden: hiddenInPanel('ratings'),
    defaultColumns: ['author', 'stars', 'updatedAt'],
    group: 'Readers',
  },
  indexes: [{ fields: ['author', 'voterKey'], unique: true }],
  fields: [
    { name: 'author', type: 'relationship', relationTo: 'authors', required: true },
    {
      name: 'stars',
      type: 'number',
      required: true,
      min: 1,
      max: 5,
      admin: { components: { Cell: '/src/community/ratings/admin/StarsCell#StarsCell' } },
    },
    { name: 'isClear', type: 'checkbox', defaultValue: false },
    { name: 'isComplete', type: 'checkbox', defaultValue: false },
    { name: 'isKind', type: 'checkbox', defaultValue: false },
    {
      name: 'isHeld',
      type: 'checkbox',
      defaultValue: false,
      index: true,
      admin: { description: 'Held aside from the mean because it came in a sudden burst.' },
    },
    {
      // Keyed hash of the voter's network, for its limits; erased after a month.
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
