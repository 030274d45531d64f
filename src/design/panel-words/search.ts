/** The search of the whole desk. */
export const searchWords = {
  noQuestion: { en: 'Without a question', es: 'Sin pregunta' },
  liveChanges: {
    en: (stage: string) => `Live, changes: ${stage}`,
    es: (stage: string) => `Publicado, cambios: ${stage}`,
  },
  collection: {
    articles: { en: 'Articles', es: 'Artículos' },
  },
}
