import type { PanelWords } from '../panel-words'

/** The panel's global search. */
export const searchWords = {
  title: { en: 'Search', es: 'Buscar' },
  whole: { en: 'Search the whole desk', es: 'Buscar en toda la redacción' },
  placeholder: { en: 'Search everything', es: 'Buscar en todo' },
  label: { en: 'Words in titles, names or texts', es: 'Palabras en títulos, nombres o textos' },
  what: { en: 'What are you looking for?', es: '¿Qué busca?' },
  shortest: {
    en: (count: number) => `Type at least ${count} characters.`,
    es: (count: number) => `Escriba al menos ${count} caracteres.`,
  },
  nothing: { en: 'Nothing here contains', es: 'Nada de lo que hay aquí contiene' },
  fewer: {
    en: 'Try fewer words, or only the beginning of one.',
    es: 'Pruebe con menos palabras o solo con el comienzo de una.',
  },
  first: { en: (count: number) => `the first ${count}`, es: (count: number) => `los primeros ${count}` },
  more: { en: 'There are more. Add a word to see fewer.', es: 'Hay más. Añada una palabra para ver menos.' },
  noQuestion: { en: 'Without a question', es: 'Sin pregunta' },
  picture: { en: 'A picture', es: 'Una imagen' },
  liveChanges: {
    en: (stage: string) => `Live, changes: ${stage}`,
    es: (stage: string) => `Publicado, cambios: ${stage}`,
  },
  collection: {
    articles: { en: 'Articles', es: 'Artículos' },
    authors: { en: 'Authors', es: 'Autores' },
    passages: { en: 'Passages', es: 'Pasajes' },
    symptoms: { en: 'Symptoms', es: 'Síntomas' },
    pages: { en: 'Pages', es: 'Páginas' },
    media: { en: 'Pictures', es: 'Imágenes' },
    comments: { en: 'Comments', es: 'Comentarios' },
    users: { en: 'Staff', es: 'Equipo' },
  },
} satisfies PanelWords
