import type { PanelWords } from '../panel-words'

const list = (names: string[]) => names.map((name) => `“${name}”`).join(', ')
const lista = (names: string[]) => names.map((name) => `«${name}»`).join(', ')

/** Merging and splitting symptoms, in the form of one. */
export const mergeWords = {
  heading: { en: 'Merge or split', es: 'Fusionar o dividir' },
  mergedInto: { en: 'This symptom was merged into', es: 'Este síntoma se fusionó con' },
  mergedMeans: {
    en: 'Its address leads there, and articles about it are shown there. No article was changed.',
    es: 'Su dirección lleva allí y los artículos que lo tratan aparecen allí. No se cambió ningún artículo.',
  },
  undo: { en: 'Undo the merge', es: 'Deshacer la fusión' },
  merge: { en: 'Merge into another symptom', es: 'Fusionar con otro síntoma' },
  mergeHelp: {
    en: 'The other one gets its names, its address leads there, and what is about it is shown there. Articles and their approvals stay as they are, and a merge can be undone.',
    es: 'El otro recibe sus nombres, su dirección lleva allí y lo que trata de él aparece allí. Los artículos y sus aprobaciones quedan como están, y una fusión se puede deshacer.',
  },
  other: { en: 'The symptom that stays', es: 'El síntoma que queda' },
  choose: { en: 'Choose', es: 'Elija' },
  preview: { en: 'Show what it touches', es: 'Mostrar a qué afecta' },
  willMerge: {
    en: (from: string, into: string) => `“${from}” becomes part of “${into}”.`,
    es: (from: string, into: string) => `«${from}» pasa a formar parte de «${into}».`,
  },
  newNames: {
    en: (names: string[]) => `Names that it gets: ${list(names)}.`,
    es: (names: string[]) => `Nombres que recibe: ${lista(names)}.`,
  },
  noNames: { en: 'It has all of its names already.', es: 'Ya tiene todos sus nombres.' },
  usedIn: {
    en: (count: number) => (count === 0 ? 'Nothing is about it.' : `In ${count} places:`),
    es: (count: number) => (count === 0 ? 'Nada trata de él.' : `En ${count} lugares:`),
  },
  more: { en: (count: number) => `and ${count} more`, es: (count: number) => `y ${count} más` },
  article: { en: 'article', es: 'artículo' },
  symptom: { en: 'symptom', es: 'síntoma' },
  untitled: { en: 'An article without a question yet', es: 'Un artículo aún sin pregunta' },
  searches: {
    en: (queries: string[]) => `Searches that found nothing and are one of its names: ${list(queries)}.`,
    es: (queries: string[]) => `Búsquedas sin resultado que son uno de sus nombres: ${lista(queries)}.`,
  },
  confirm: { en: 'Merge them', es: 'Fusionarlos' },
  redLine: {
    en: 'Readers would lose a red line: the symptom that goes has an approved one, the one that stays has none. Write it there and have it approved first.',
    es: 'Los lectores perderían una línea roja: el síntoma que desaparece tiene una aprobada y el que queda, ninguna. Escríbala allí y haga que se apruebe primero.',
  },
  same: { en: 'Choose another symptom than this one.', es: 'Elija otro síntoma distinto de este.' },
  isMerged: {
    en: 'One of them was merged into another already. Reload the page to see it.',
    es: 'Uno de ellos ya se fusionó con otro. Vuelva a cargar la página para verlo.',
  },
  notMerged: {
    en: 'It is not merged into another symptom, or not any more. Reload the page.',
    es: 'No está fusionado con otro síntoma, o ya no. Vuelva a cargar la página.',
  },
  split: { en: 'Make a symptom of some of its names', es: 'Hacer un síntoma de algunos de sus nombres' },
  splitHelp: {
    en: 'The names move to a new symptom with the same body systems, regions and parents. Articles stay with this one, because what an article is about is part of what was approved: change it there where the new one fits.',
    es: 'Los nombres pasan a un síntoma nuevo con los mismos sistemas, regiones y síntomas superiores. Los artículos se quedan con este, porque el tema de un artículo forma parte de lo aprobado: cámbielo allí donde corresponda el nuevo.',
  },
  which: { en: 'Names that move', es: 'Nombres que pasan' },
  plainName: { en: 'Plain name of the new symptom', es: 'Nombre común del síntoma nuevo' },
  doSplit: { en: 'Make the new symptom', es: 'Crear el síntoma nuevo' },
  nameGone: {
    en: 'One of these names is not there any more. Reload the page to see its names.',
    es: 'Uno de estos nombres ya no está. Vuelva a cargar la página para ver sus nombres.',
  },
  saveFirst: {
    en: 'What is saved counts: save your changes first.',
    es: 'Cuenta lo que está guardado: guarde primero sus cambios.',
  },
} satisfies PanelWords
