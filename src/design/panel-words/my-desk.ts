import type { PanelWords } from '../panel-words'
import { counter } from '../strings/counted'

const en = counter('en')
const es = counter('es')

/** What waits for one person, on the panel's first page. */
export const myDeskWords = {
  title: { en: 'My desk', es: 'Mi mesa' },
  none: { en: 'Nothing waits for you.', es: 'Nada le espera.' },
  turn: {
    returned: { en: 'Returned to you', es: 'Devueltos a usted' },
    'to-review': { en: 'Waiting for your review', es: 'Esperan su revisión' },
    given: { en: 'Given to you', es: 'Asignados a usted' },
    'to-publish': { en: 'Approved, waiting for publication', es: 'Aprobados, a la espera de publicarse' },
    'to-write': { en: 'To write', es: 'Por escribir' },
    'review-due': { en: 'Next review due', es: 'Próxima revisión prevista' },
  },
  /** Before the name of whoever did it. */
  by: {
    returned: { en: 'Returned by', es: 'Devuelto por' },
    'to-review': { en: 'Sent by', es: 'Enviado por' },
    given: { en: 'Given by', es: 'Asignado por' },
    'to-publish': { en: 'Approved by', es: 'Aprobado por' },
    'to-write': { en: 'By', es: 'Por' },
    'review-due': { en: 'By', es: 'Por' },
  },
  due: { en: 'due', es: 'para el' },
  lateSince: { en: 'overdue since', es: 'atrasado desde el' },
  more: { en: (count: number) => `and ${count} more`, es: (count: number) => `y ${count} más` },
  own: {
    title: { en: 'Your articles and their readers', es: 'Sus artículos y sus lectores' },
    all: { en: (count: number) => `All ${count} of them`, es: (count: number) => `Ver los ${count}` },
    none: { en: 'None of your articles is public yet.', es: 'Ninguno de sus artículos es público todavía.' },
    rating: {
      en: (votes: number) => `${en(votes, 'reader has', 'readers have')} rated you.`,
      es: (votes: number) => `Le han valorado ${es(votes, 'lector', 'lectores')}.`,
    },
    mean: { en: (mean: string) => `Mean: ${mean} of 5.`, es: (mean: string) => `Media: ${mean} de 5.` },
    noComments: { en: 'No comments', es: 'Sin comentarios' },
    comments: {
      en: (count: number) => en(count, 'comment', 'comments'),
      es: (count: number) => es(count, 'comentario', 'comentarios'),
    },
    last: { en: 'the last one on', es: 'el último el' },
    helpful: {
      en: (yes: number, all: number) => `${yes} of ${all} found it helpful`,
      es: (yes: number, all: number) => `A ${yes} de ${all} les resultó útil`,
    },
    answer: { en: 'Read and answer your readers’ comments', es: 'Leer y responder a sus lectores' },
  },
} satisfies PanelWords
