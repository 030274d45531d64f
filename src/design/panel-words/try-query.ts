import type { PanelWords } from '../panel-words'

const articles = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** The page on which editors try a query and choose what stands first. */
export const tryQueryWords = {
  title: { en: 'Try a search', es: 'Probar una búsqueda' },
  about: {
    en: 'What readers see for their words, and why it stands in this order. Words are read in English and Spanish at once. Trying is not counted.',
    es: 'Qué ven los lectores con sus palabras y por qué en este orden. Las palabras se leen a la vez en inglés y en español. Probar no se cuenta.',
  },
  label: { en: 'A reader’s words', es: 'Palabras de un lector' },
  button: { en: 'Try it', es: 'Probar' },
  asReader: { en: 'Open the readers’ page', es: 'Abrir la página de los lectores' },
  understood: { en: 'How it is understood', es: 'Cómo se entiende' },
  corrected: { en: 'Corrected to', es: 'Corregido a' },
  word: { en: 'Word', es: 'Palabra' },
  inArticles: { en: 'In', es: 'En' },
  articles: {
    en: (count: number) => articles(count, 'article', 'articles'),
    es: (count: number) => articles(count, 'artículo', 'artículos'),
  },
  share: { en: 'Weight in this search', es: 'Peso en esta búsqueda' },
  ignored: {
    en: 'Not counted, because everybody says it or no article and no name has it:',
    es: 'No cuentan, porque las dice todo el mundo o no están en ningún artículo ni nombre:',
  },
  noWords: {
    en: 'No word of it is in an article or in a name of a symptom.',
    es: 'Ninguna de sus palabras está en un artículo ni en el nombre de un síntoma.',
  },
  symptoms: { en: 'Symptoms that it names:', es: 'Síntomas que nombra:' },
  asName: {
    en: (name: string, share: string) => `by the name “${name}”, ${share} of the search`,
    es: (name: string, share: string) => `por el nombre «${name}», ${share} de la búsqueda`,
  },
  asRelated: {
    en: (name: string, share: string) => `by the related name “${name}”, ${share} of the search`,
    es: (name: string, share: string) => `por el nombre relacionado «${name}», ${share} de la búsqueda`,
  },
  redLine: { en: 'its red line is shown', es: 'se muestra su línea roja' },
  danger: { en: 'Danger', es: 'Peligro' },
  dangerBy: {
    en: (words: string, line: string) => `“${words}” matches the phrase “${line}”. Above the results stands:`,
    es: (words: string, line: string) =>
      `«${words}» coincide con la frase «${line}». Encima de los resultados aparece:`,
  },
  noDanger: { en: 'No notice of danger is shown.', es: 'No se muestra ningún aviso de peligro.' },
  results: {
    en: (count: number) => `Results: ${count}`,
    es: (count: number) => `Resultados: ${count}`,
  },
  first: { en: (count: number) => `The first ${count}:`, es: (count: number) => `Los primeros ${count}:` },
  nothing: { en: 'Readers find no article.', es: 'Los lectores no encuentran ningún artículo.' },
  score: { en: (score: string) => `Score ${score}`, es: (score: string) => `Puntuación ${score}` },
  adds: { en: 'Adds', es: 'Suma' },
  where: { en: 'Where', es: 'Dónde' },
  places: {
    title: { en: 'title', es: 'título' },
    names: { en: 'names of its symptoms', es: 'nombres de sus síntomas' },
    headings: { en: 'headings', es: 'encabezados' },
    text: { en: 'summary and text', es: 'resumen y texto' },
  },
  related: {
    en: (symptom: string) => `It is about ${symptom}, which is mixed up with what is asked`,
    es: (symptom: string) => `Trata de ${symptom}, que se confunde con lo que se busca`,
  },
  titleFactor: {
    en: (share: string) => `Title and search are the same to ${share}`,
    es: (share: string) => `El título y la búsqueda coinciden en un ${share}`,
  },
  nameFactor: {
    en: (symptom: string, share: string) =>
      `The search names its symptom, ${symptom}, with ${share} of its words`,
    es: (symptom: string, share: string) =>
      `La búsqueda nombra su síntoma, ${symptom}, con un ${share} de sus palabras`,
  },
  closenessFactor: {
    en: 'Words that stand together in the search stand together in the text',
    es: 'Palabras que están juntas en la búsqueda están juntas en el texto',
  },
  allWordsFactor: { en: 'It has all words', es: 'Tiene todas las palabras' },
  times: { en: (factor: string) => `× ${factor}`, es: (factor: string) => `× ${factor}` },
  notRanked: {
    en: 'The words alone would not find it.',
    es: 'Las palabras por sí solas no lo encontrarían.',
  },
  above: {
    pinned: {
      en: 'Above the next, because it is pinned.',
      es: 'Por encima del siguiente porque está fijado.',
    },
    words: {
      en: 'Above the next, above all for its words: where they stand and how rare they are.',
      es: 'Por encima del siguiente, sobre todo por sus palabras: dónde están y cuán raras son.',
    },
    title: {
      en: 'Above the next, above all for its title.',
      es: 'Por encima del siguiente, sobre todo por su título.',
    },
    name: {
      en: 'Above the next, above all because the search names its symptom.',
      es: 'Por encima del siguiente, sobre todo porque la búsqueda nombra su síntoma.',
    },
    closeness: {
      en: 'Above the next, above all because the words stand together.',
      es: 'Por encima del siguiente, sobre todo porque las palabras están juntas.',
    },
    allWords: {
      en: 'Above the next, above all because it has all words.',
      es: 'Por encima del siguiente, sobre todo porque tiene todas las palabras.',
    },
    newer: {
      en: 'As good as the next, and newer.',
      es: 'Tan bueno como el siguiente y más reciente.',
    },
  },
  pins: { en: 'Pinned for these words', es: 'Fijados para estas palabras' },
  pinsAbout: {
    en: (key: string) =>
      `They stand first for “${key}”, however it is written, and readers are told that editors chose them. Three at most, in the order in which they were pinned.`,
    es: (key: string) =>
      `Aparecen primero para «${key}», se escriba como se escriba, y se dice a los lectores que los eligió la redacción. Tres como máximo, en el orden en que se fijaron.`,
  },
  noPins: { en: 'Nothing is pinned.', es: 'No hay nada fijado.' },
  isPinned: { en: 'Pinned', es: 'Fijado' },
  isWithdrawn: { en: 'not published, and so not shown', es: 'no publicado, por lo que no se muestra' },
  pin: { en: 'Pin', es: 'Fijar' },
  unpin: { en: 'Unpin', es: 'Dejar de fijar' },
  pinThis: {
    en: (question: string) => `Pin “${question}”`,
    es: (question: string) => `Fijar «${question}»`,
  },
  unpinThis: {
    en: (question: string) => `Unpin “${question}”`,
    es: (question: string) => `Dejar de fijar «${question}»`,
  },
  other: { en: 'Pin another article', es: 'Fijar otro artículo' },
  otherHelp: {
    en: 'Its public address, copied from the browser.',
    es: 'Su dirección pública, copiada del navegador.',
  },
  allPins: { en: 'All pinned searches', es: 'Todas las búsquedas con artículos fijados' },
  noPinsFor: {
    en: 'Nothing can be pinned for these words: use plain words without quotation marks or a hyphen before them, up to 200 characters.',
    es: 'No se puede fijar nada para estas palabras: use palabras sin comillas ni guion delante, hasta 200 caracteres.',
  },
  notPublished: {
    en: 'Only a published article can be pinned.',
    es: 'Solo se puede fijar un artículo publicado.',
  },
  tooMany: {
    en: (most: number) => `${most} articles are pinned for these words. Unpin one first.`,
    es: (most: number) => `Hay ${most} artículos fijados para estas palabras. Primero deje de fijar uno.`,
  },
} satisfies PanelWords
