import type { Field } from 'payload'

/** How the article looks where it is shared or found. */
export const sharingFields: Field[] = [
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
]
