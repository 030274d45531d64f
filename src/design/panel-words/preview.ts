import type { PanelWords } from '../panel-words'

/** The bar above an article's preview, and its empty state. */
export const previewWords = {
  label: { en: 'Preview', es: 'Vista previa' },
  title: {
    en: (question: string) => `Preview: ${question}`,
    es: (question: string) => `Vista previa: ${question}`,
  },
  says: {
    draft: { en: 'Preview of a draft, not public', es: 'Vista previa de un borrador, no público' },
    live: { en: 'Preview: this version is public', es: 'Vista previa: esta versión es pública' },
    version: {
      en: 'Preview of an older version, not public',
      es: 'Vista previa de una versión anterior, no pública',
    },
  },
  saved: { en: 'Saved', es: 'Guardado el' },
  back: { en: 'Back to the editor', es: 'Volver al editor' },
  nothing: {
    title: { en: 'Nothing to preview yet', es: 'Todavía no hay nada que previsualizar' },
    text: {
      en: 'Write the question first. As soon as the draft is saved, it is shown here.',
      es: 'Escriba primero la pregunta. En cuanto se guarde el borrador, se mostrará aquí.',
    },
  },
} satisfies PanelWords
