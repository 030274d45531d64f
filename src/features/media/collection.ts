import path from 'node:path'
import type { CollectionConfig } from 'payload'
import { collectionAccess } from '@/access/access-for'
import { hiddenInPanel } from '@/access/panel'
import { env } from '@/env'
import { pictureSizes } from './picture-sizes'

/** Pictures. The alternative text is required: a reader may never see the picture. */
export const Media: CollectionConfig = {
  slug: 'media',
  access: collectionAccess('media'),
  admin: {
    hidden: hiddenInPanel('media'),
    group: 'Content',
    defaultColumns: ['filename', 'alt', 'updatedAt'],
  },
  upload: {
    staticDir: path.resolve(env.DATA_DIR, 'media'),
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif'],
    pasteURL: false,
    focalPoint: true,
    imageSizes: pictureSizes,
  },
  fields: [
    { name: 'alt', type: 'text', required: true, maxLength: 300, label: 'Alternative text' },
    { name: 'caption', type: 'text', maxLength: 500 },
    { name: 'credit', type: 'text', maxLength: 300 },
  ],
}
