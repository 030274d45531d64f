import type { PanelWords } from '../panel-words'

const quoted = (titles: string[]) => titles.map((title) => `“${title}”`).join(', ')
const entreComillas = (titles: string[]) => titles.map((title) => `«${title}»`).join(', ')

/** *Where it is used*, in the form of a passage, a symptom or an author, and why one in use cannot be deleted. */
export const usesWords = {
  heading: { en: 'Where it is used', es: 'Dónde se usa' },
  sources: {
    heading: { en: 'Where these sources are cited', es: 'Dónde se citan estas fuentes' },
    nowhere: { en: 'No other article cites them.', es: 'Ningún otro artículo las cita.' },
    source: {
      en: (number: number, title: string) => `[${number}] ${title}`,
      es: (number: number, title: string) => `[${number}] ${title}`,
    },
  },
  nowhere: { en: 'Nowhere yet. It can be deleted.', es: 'Todavía en ningún lugar. Se puede eliminar.' },
  places: {
    en: (count: number) => (count === 1 ? 'In 1 place:' : `In ${count} places:`),
    es: (count: number) => (count === 1 ? 'En 1 lugar:' : `En ${count} lugares:`),
  },
  first: {
    en: (shown: number, total: number) => `In ${total} places. The first ${shown} of them:`,
    es: (shown: number, total: number) => `En ${total} lugares. Los primeros ${shown}:`,
  },
  hidden: {
    en: (count: number) => `${count} more in drafts of others`,
    es: (count: number) => `${count} más en borradores de otras personas`,
  },
  untitled: { en: 'An article without a question yet', es: 'Un artículo aún sin pregunta' },
  place: {
    byline: { en: 'author', es: 'autor' },
    reviewer: { en: 'reviewer', es: 'revisor' },
    subject: { en: 'article about it', es: 'artículo que lo trata' },
    parent: { en: 'symptom below it', es: 'síntoma que depende de él' },
    text: { en: 'in its text', es: 'en su texto' },
    related: { en: 'symptom related to it', es: 'síntoma relacionado con él' },
    replacement: { en: 'symptom that it replaces', es: 'síntoma al que sustituye' },
  },
  live: { en: 'live', es: 'publicado' },
  andDraft: { en: 'and in a draft of it', es: 'y en un borrador suyo' },
  draft: { en: 'in a draft', es: 'en un borrador' },
  kept: {
    symptoms: {
      en: 'It cannot be deleted while it is used. If another symptom takes its place, merge it into that one.',
      es: 'No se puede eliminar mientras se use. Si otro síntoma ocupa su lugar, fusiónelo con él.',
    },
    passages: {
      en: 'It cannot be deleted while it is used.',
      es: 'No se puede eliminar mientras se use.',
    },
    authors: {
      en: 'The profile cannot be deleted while articles name it.',
      es: 'El perfil no se puede eliminar mientras figure en artículos.',
    },
  },
  inUse: {
    symptoms: {
      en: (titles: string[], more: number) =>
        `This symptom is used in ${quoted(titles)}${more > 0 ? ` and ${more} more` : ''}. Take it out there first, then delete it.`,
      es: (titles: string[], more: number) =>
        `Este síntoma se usa en ${entreComillas(titles)}${more > 0 ? ` y ${more} más` : ''}. Quítelo antes de allí y después elimínelo.`,
    },
    passages: {
      en: (titles: string[], more: number) =>
        `This passage is used in ${quoted(titles)}${more > 0 ? ` and ${more} more` : ''}. Take it out there first, then delete it.`,
      es: (titles: string[], more: number) =>
        `Este pasaje se usa en ${entreComillas(titles)}${more > 0 ? ` y ${more} más` : ''}. Quítelo antes de allí y después elimínelo.`,
    },
    authors: {
      en: (titles: string[], more: number) =>
        `This author is named in ${quoted(titles)}${more > 0 ? ` and ${more} more` : ''} and cannot be deleted.`,
      es: (titles: string[], more: number) =>
        `Este autor figura en ${entreComillas(titles)}${more > 0 ? ` y ${more} más` : ''} y no se puede eliminar.`,
    },
  },
} satisfies PanelWords
