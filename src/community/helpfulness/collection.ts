import type { CollectionConfig } from 'payload'
import { collectionAccess, never } from '@/access/access-for'
import { hiddenInPanel } from '@/access/panel'
import { menuGroups } from '@/design/panel-words/choices'

/** Whether an article helped: one vote per reader and article. Written by the public form only. */
export const HelpfulVotes: CollectionConfig = {
  slug: 'helpful-votes',
  labels: {
    singular: { en: 'Helpful vote', es: 'Voto de utilidad' },
    plural: { en: 'Helpful votes', es: 'Votos de utilidad' },
  },
  access: collectionAccess('helpful-votes'),
  defaultSort: '-updatedAt',
  disableDuplicate: true,
  admin: {
    hidden: hiddenInPanel('helpful-votes'),
    defaultColumns: ['article', 'isHelpful', 'updatedAt'],
    group: menuGroups.readers,
  },
  indexes: [{ fields: ['article', 'voterKey'], unique: true }],
  fields: [
    {
      name: 'article',
      type: 'relationship',
      label: { en: 'Article', es: 'Artículo' },
      relationTo: 'articles',
      required: true,
    },
    {
      name: 'isHelpful',
      type: 'checkbox',
      label: { en: 'Is helpful', es: 'Fue útil' },
      required: true,
      defaultValue: false,
    },
    {
      name: 'voterKey',
      type: 'text',
      required: true,
      hidden: true,
      access: { read: never, create: never, update: never },
    },
  ],
}
