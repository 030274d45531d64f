import path from 'node:path'
import type { CollectionConfig } from 'payload'
import { collectionAccess, never } from '@/access/access-for'
import { hiddenInPanel } from '@/access/panel'
import { purgeOnChange } from '@/cache/purge-on-change'
import { tags } from '@/cache/tags'
import { menuGroups } from '@/design/panel-words/choices'
import { auditChange } from '@/desk/audit-log/audit-change'
import { auditDeletion } from '@/desk/audit-log/audit-deletion'
import { validateAlt } from './alt-text'
import { cleanUpload, keepSource } from './clean-upload'
import { rememberDeleted, rememberFiles, removeFiles, writeFiles } from './keep-files'
import { keepUsedFile } from './keep-used-file'
import { pictureSizes } from './picture-sizes'
import { pictureDir } from './picture-store'
import { refuseUsedDeletion } from './refuse-used-deletion'
import { samePictureEndpoint } from './same-picture'
import { fileEndpoints } from './serve-file'

const purgePages = purgeOnChange((id) => [tags.media(id)])

const seenByReaders = ['filename', 'alt', 'caption', 'credit', 'focalX', 'focalY'] as const

/** Pictures. The alternative text is required: some readers never see the picture. */
export const Media: CollectionConfig = {
  slug: 'media',
  labels: { singular: { en: 'Picture', es: 'Imagen' }, plural: { en: 'Pictures', es: 'Imágenes' } },
  access: collectionAccess('media'),
  // A duplicate of a picture would be the same file under another name.
  disableDuplicate: true,
  endpoints: [...fileEndpoints, samePictureEndpoint],
  defaultSort: '-createdAt',
  admin: {
    hidden: hiddenInPanel('media'),
    group: menuGroups.content,
    useAsTitle: 'alt',
    description: {
      en: 'JPEG, PNG or WebP, up to 20 MB. Place and camera are taken out of the file.',
      es: 'JPEG, PNG o WebP, hasta 20 MB. El lugar y la cámara se eliminan del archivo.',
    },
    defaultColumns: ['filename', 'alt', 'uses', 'updatedAt'],
    listSearchableFields: ['alt', 'caption', 'credit', 'filename'],
  },
  upload: {
    // Our own hooks write and remove the files (keep-files.ts); this folder is empty for Payload.
    disableLocalStorage: true,
    staticDir: path.join(pictureDir(), '.payload'),
    // Only JPEG, PNG and WebP are accepted (clean-upload.ts); AVIF is listed because Payload checks our sizes too.
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif'],
    pasteURL: false,
    focalPoint: true,
    adminThumbnail: 'smallWebp',
    displayPreview: true,
    imageSizes: pictureSizes,
  },
  fields: [
    {
      name: 'alt',
      type: 'text',
      required: true,
      maxLength: 300,
      label: { en: 'Alternative text', es: 'Texto alternativo' },
      validate: validateAlt,
      admin: {
        description: {
          en: 'What a reader needs to know who cannot see the picture, in a sentence. For a picture of skin, name the skin tone. Do not begin with “Picture of”.',
          es: 'Lo que debe saber, en una frase, quien no puede ver la imagen. Si muestra piel, indique el tono. No empiece por «Imagen de».',
        },
      },
    },
    { name: 'caption', type: 'text', label: { en: 'Caption', es: 'Pie de foto' }, maxLength: 500 },
    {
      name: 'credit',
      type: 'text',
      label: { en: 'Credit', es: 'Créditos' },
      maxLength: 300,
      admin: {
        description: { en: 'Who made it and under which licence.', es: 'Quién la hizo y con qué licencia.' },
      },
    },
    {
      // SHA-256 of the original file: detects an existing file before it is sent again.
      name: 'sourceDigest',
      type: 'text',
      index: true,
      access: { create: never, update: never, read: never },
      admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
    },
    {
      name: 'uses',
      type: 'ui',
      label: { en: 'Where it is used', es: 'Dónde se usa' },
      admin: {
        components: {
          Cell: '/src/content/media/admin/UsesCell#UsesCell',
          Field: '/src/content/media/admin/WhereUsed#WhereUsed',
        },
      },
    },
  ],
  hooks: {
    beforeOperation: [cleanUpload],
    beforeChange: [keepUsedFile, keepSource, rememberFiles],
    afterChange: [purgePages.afterChange, writeFiles, auditChange('media', 'filename', seenByReaders)],
    beforeDelete: [refuseUsedDeletion, rememberDeleted],
    afterDelete: [purgePages.afterDelete, removeFiles, auditDeletion('media', 'filename')],
  },
}
