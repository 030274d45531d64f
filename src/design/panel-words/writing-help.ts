import type { PanelWords } from '../panel-words'
import { counter } from '../strings/counted'

const es = counter('es')
const counted = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`

/** Advice next to an article's form: text metrics and remarks. */
export const writingHelpWords = {
  heading: { en: 'Writing help', es: 'Ayuda para escribir' },
  note: {
    en: 'Advice on the saved draft. You decide; it never blocks.',
    es: 'Consejos sobre el borrador guardado. Decide usted; nunca bloquean nada.',
  },
  status: {
    notSaved: {
      en: 'Shown as soon as the draft is saved.',
      es: 'Se muestra en cuanto se guarde el borrador.',
    },
    failed: {
      en: 'The writing help did not answer. It is asked again at the next save.',
      es: 'La ayuda para escribir no respondió. Se consultará de nuevo al guardar.',
    },
    reading: { en: 'Reading the draft …', es: 'Leyendo el borrador …' },
    remarks: {
      en: (count: number) => (count === 0 ? 'No remarks.' : `${counted(count, 'remark')}.`),
      es: (count: number) =>
        count === 0 ? 'Sin observaciones.' : `${es(count, 'observación', 'observaciones')}.`,
    },
  },
  severity: {
    fix: { en: 'To fix', es: 'Por corregir' },
    consider: { en: 'To consider', es: 'Por considerar' },
  },
  more: { en: (count: number) => `and ${count} more`, es: (count: number) => `y ${count} más` },
  measures: {
    words: { en: 'Words', es: 'Palabras' },
    time: { en: 'Reading time', es: 'Tiempo de lectura' },
    fleschKincaid: { en: 'Grade (Flesch–Kincaid)', es: 'Nivel escolar (Flesch–Kincaid)' },
    smog: { en: 'Grade (SMOG)', es: 'Nivel escolar (SMOG)' },
    estimate: { en: ' (estimate)', es: ' (estimación)' },
    estimateNote: {
      en: ' SMOG needs 30 sentences; with fewer it is an estimate.',
      es: ' SMOG necesita 30 frases; con menos es una estimación.',
    },
    timeNote: {
      en: ' Reading time: 200 words a minute, somewhat below the 238 that adults read (Brysbaert 2019).',
      es: ' Tiempo de lectura: 200 palabras por minuto, algo menos de las 238 que leen los adultos (Brysbaert 2019).',
    },
    hardest: {
      en: (count: number) => `Hardest sentences (${count})`,
      es: (count: number) => `Frases más difíciles (${count})`,
    },
    hard: {
      en: (grade: string, words: number) => `grade ${grade}, ${words} words`,
      es: (grade: string, words: number) => `nivel ${grade}, ${words} palabras`,
    },
  },
  meaning: {
    notMeasured: {
      en: 'The reading grade is not measured for this language.',
      es: 'El nivel de lectura no se mide en este idioma.',
    },
    tooShort: {
      en: (words: number, sentences: number) =>
        `The reading grade is measured from ${words} words and ${sentences} sentences on.`,
      es: (words: number, sentences: number) =>
        `El nivel de lectura se mide a partir de ${words} palabras y ${sentences} frases.`,
    },
    easy: { en: 'Very easy to read.', es: 'Muy fácil de leer.' },
    right: {
      en: 'Right for most readers: the aim is grade 6 to 8.',
      es: 'Adecuado para la mayoría de los lectores: el objetivo es un nivel de 6 a 8.',
    },
    harder: {
      en: 'Harder than the aim of grade 6 to 8. Shorter sentences and everyday words help most.',
      es: 'Más difícil que el objetivo, un nivel de 6 a 8. Lo que más ayuda son las frases cortas y las palabras de uso común.',
    },
    hard: {
      en: 'Hard even for readers with a college education. Split sentences and use everyday words.',
      es: 'Difícil incluso para lectores con estudios universitarios. Divida las frases y use palabras de uso común.',
    },
  },
} satisfies PanelWords
