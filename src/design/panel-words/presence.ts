import type { PanelWords } from '../panel-words'

/** Who has an article open. */
export const presenceWords = {
  label: { en: 'Who is here', es: 'Quién está aquí' },
  editing: { en: (who: string) => `${who} is editing`, es: (who: string) => `${who} está editando` },
  editingField: {
    en: (who: string, field: string) => `${who} is editing: ${field}`,
    es: (who: string, field: string) => `${who} está editando: ${field}`,
  },
  reading: { en: (who: string) => `${who} is reading`, es: (who: string) => `${who} está leyendo` },
  incomplete: {
    en: 'Say which tab it is: {"tab": "its id", "field": a field or null}; or which articles: ?ids=1,2.',
    es: 'Diga qué pestaña es: {"tab": "su id", "field": un campo o null}; o qué artículos: ?ids=1,2.',
  },
} satisfies PanelWords
