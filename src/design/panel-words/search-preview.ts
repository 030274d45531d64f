import type { InEachLanguage, PanelWords } from '../panel-words'
import { counter } from '../strings/counted'

const en = counter('en')
const es = counter('es')
const characters = {
  en: (count: number) => en(count, 'character', 'characters'),
  es: (count: number) => es(count, 'carácter', 'caracteres'),
} satisfies InEachLanguage

/** How an article will look in search results and where it is shared, next to its search fields. */
export const searchPreviewWords = {
  heading: { en: 'How it will look', es: 'Cómo se verá' },
  inResults: { en: 'In search results', es: 'En los resultados de búsqueda' },
  shared: { en: 'Where it is shared', es: 'Donde se comparte' },
  noSlug: { en: '(made at publication)', es: '(se forma al publicar)' },
  noTitle: { en: 'Write the question first', es: 'Escriba primero la pregunta' },
  noDescription: { en: 'No summary and no text yet', es: 'Aún no hay resumen ni texto' },
  noPicture: {
    en: 'No picture chosen: the card has only words',
    es: 'Sin imagen elegida: la tarjeta solo tiene palabras',
  },
  title: { en: 'Title', es: 'Título' },
  description: { en: 'Description', es: 'Descripción' },
  length: {
    empty: { en: 'Empty', es: 'Vacío' },
    long: {
      en: (count: number, shown: number) =>
        `${characters.en(count)}, too long: will be cut at about ${shown}`,
      es: (count: number, shown: number) =>
        `${characters.es(count)}, demasiado: se cortará hacia los ${shown}`,
    },
    short: {
      en: (count: number) => `${characters.en(count)}, short: there is room for more`,
      es: (count: number) => `${characters.es(count)}, corto: queda espacio para más`,
    },
    good: {
      en: (count: number) => `${characters.en(count)}, good`,
      es: (count: number) => `${characters.es(count)}, bien`,
    },
  },
} satisfies PanelWords
