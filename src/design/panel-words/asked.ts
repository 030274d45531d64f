import type { PanelWords } from '../panel-words'

/** Questions that other articles ask already, and the question of a copy. */
export const askedWords = {
  same: { en: 'Already asked:', es: 'Ya se preguntó:' },
  alike: { en: 'Asked in a similar way:', es: 'Preguntado de forma parecida:' },
  state: {
    published: { en: 'published', es: 'publicado' },
    draft: { en: 'draft', es: 'borrador' },
  },
  copyOf: {
    en: (question: string) => `Copy of: ${question}`,
    es: (question: string) => `Copia de: ${question}`,
  },
} satisfies PanelWords
