import type { PanelWords } from '../panel-words'

/** The tabs of an article's form, in their order. */
export const tabNames = {
  write: { en: 'Write', es: 'Escribir' },
  evidence: { en: 'Evidence', es: 'Evidencia' },
  people: { en: 'People and review', es: 'Personas y revisión' },
  sharing: { en: 'Search and share', es: 'Buscar y compartir' },
  history: { en: 'History', es: 'Historial' },
} satisfies PanelWords

/** Around the form of an article: its tabs, its errors, and what was decided about it. */
export const formWords = {
  tabs: { en: 'Parts of the article', es: 'Partes del artículo' },
  errors: {
    en: (count: number) => (count === 1 ? '1 error' : `${count} errors`),
    es: (count: number) => (count === 1 ? '1 error' : `${count} errores`),
  },
  firstError: { en: 'Go to the first error', es: 'Ir al primer error' },
  noErrors: { en: 'No errors', es: 'Ningún error' },
  history: {
    heading: { en: 'Decisions', es: 'Decisiones' },
    none: { en: 'Nothing was decided yet.', es: 'Aún no se decidió nada.' },
    versions: { en: 'All versions', es: 'Todas las versiones' },
  },
} satisfies PanelWords
