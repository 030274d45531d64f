import type { PanelWords } from '../panel-words'

/** Strings shared by several parts of the panel. */
export const commonWords = {
  noAnswer: {
    en: 'The server did not answer. Please try again.',
    es: 'El servidor no respondió. Inténtelo de nuevo.',
  },
  refused: { en: 'The server refused this.', es: 'El servidor lo rechazó.' },
  failed: { en: 'That did not work. Nothing was changed.', es: 'No funcionó. No se cambió nada.' },
  loading: { en: 'Loading …', es: 'Cargando …' },
  working: { en: 'Working …', es: 'Trabajando …' },
  save: { en: 'Save', es: 'Guardar' },
  cancel: { en: 'Cancel', es: 'Cancelar' },
  remove: { en: 'Remove', es: 'Quitar' },
  no: { en: 'No', es: 'No' },
  calendar: { en: 'Calendar', es: 'Calendario' },
  help: { en: 'Help', es: 'Ayuda' },
  writeArticle: { en: 'Write an article', es: 'Escribir un artículo' },
  viewSite: { en: 'View the site', es: 'Ver el sitio' },
} satisfies PanelWords
