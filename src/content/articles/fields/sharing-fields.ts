import type { Field } from 'payload'
import { statedByEditors } from '@/access/access-for'
import { sampleField } from '@/content/sample-field'
import { slugField } from '@/site/redirects/slug-field'

/** Where readers find the article, and how it looks there and where it is shared. */
export const sharingFields: Field[] = [
  {
    name: 'symptoms',
    type: 'relationship',
    label: { en: 'Symptoms', es: 'Síntomas' },
    relationTo: 'symptoms',
    hasMany: true,
  },
  slugField('question'),
  {
    name: 'image',
    type: 'upload',
    label: { en: 'Share picture', es: 'Imagen para compartir' },
    relationTo: 'media',
    admin: {
      description: {
        en: 'For the card that is shown where the article is shared.',
        es: 'Para la tarjeta que se ve allí donde se comparte el artículo.',
      },
    },
  },
  {
    name: 'search',
    type: 'group',
    label: { en: 'In search results', es: 'En los resultados de búsqueda' },
    fields: [
      {
        name: 'title',
        type: 'text',
        label: { en: 'Title', es: 'Título' },
        maxLength: 120,
        admin: {
          description: {
            en: 'Left empty, the question is used.',
            es: 'Si se deja vacío, se usa la pregunta.',
          },
        },
      },
      {
        name: 'description',
        type: 'textarea',
        label: { en: 'Description', es: 'Descripción' },
        maxLength: 300,
        admin: {
          description: {
            en: 'Left empty, the summary is used, else how the text begins.',
            es: 'Si se deja vacía, se usa el resumen o, si no lo hay, el comienzo del texto.',
          },
        },
      },
      {
        name: 'preview',
        type: 'ui',
        label: { en: 'Preview', es: 'Vista previa' },
        admin: {
          components: {
            Field: '/src/content/articles/search-preview/SearchPreviewField#SearchPreviewField',
          },
        },
      },
    ],
  },
  {
    name: 'language',
    type: 'text',
    label: { en: 'Language', es: 'Idioma' },
    required: true,
    defaultValue: 'en',
    maxLength: 35,
    admin: {
      description: {
        en: 'BCP 47 tag of the content’s language.',
        es: 'Etiqueta BCP 47 del idioma del contenido.',
      },
    },
  },
  {
    name: 'commentsOpen',
    type: 'checkbox',
    label: { en: 'Comments open', es: 'Comentarios abiertos' },
    defaultValue: true,
    access: statedByEditors,
  },
  sampleField(statedByEditors),
]
