import type { PanelWords } from '../panel-words'

const times = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** The page of searches without results and of readers' wishes. */
export const lookedForWords = {
  title: { en: 'What readers look for', es: 'Lo que buscan los lectores' },
  about: {
    en: 'Searches that found nothing, and what readers say they were looking for. Nobody knows who they are, and nobody waits for an answer. Each can become an article.',
    es: 'Búsquedas sin resultado y lo que los lectores dicen que buscaban. Nadie sabe quiénes son ni nadie espera una respuesta. Cada una puede convertirse en un artículo.',
  },
  filter: { en: 'Which ones', es: 'Cuáles' },
  order: { en: 'Order', es: 'Orden' },
  states: {
    open: { en: 'Open', es: 'Abiertas' },
    taken: { en: 'Taken', es: 'Asumidas' },
    aside: { en: 'Set aside', es: 'Apartadas' },
  },
  orders: {
    often: { en: 'Most often first', es: 'Las más frecuentes primero' },
    newest: { en: 'Newest first', es: 'Las más recientes primero' },
  },
  none: {
    open: {
      en: 'Nothing is open: readers found something in every search, or you have decided about each.',
      es: 'No hay nada abierto: los lectores encontraron algo en todas las búsquedas o ya decidió sobre cada una.',
    },
    taken: {
      en: 'No article was begun from what readers look for yet.',
      es: 'Todavía no se ha empezado ningún artículo a partir de lo que buscan los lectores.',
    },
    aside: { en: 'Nothing is set aside.', es: 'No hay nada apartado.' },
  },
  kinds: {
    search: { en: 'Search without result', es: 'Búsqueda sin resultado' },
    wish: { en: 'A reader’s words', es: 'Palabras de un lector' },
  },
  times: {
    en: (count: number) => times(count, 'time', 'times'),
    es: (count: number) => times(count, 'vez', 'veces'),
  },
  last: { en: (day: string) => `last on ${day}`, es: (day: string) => `la última el ${day}` },
  onSite: { en: 'What readers see for it now', es: 'Qué ven ahora los lectores' },
  onDesk: { en: 'What the desk has about it', es: 'Qué tiene la redacción sobre esto' },
  takenAs: { en: 'Article:', es: 'Artículo:' },
  untitled: { en: 'without a question', es: 'sin pregunta' },
  begin: { en: 'Begin an article from this', es: 'Empezar un artículo con esto' },
  beginAnyway: { en: 'Begin one all the same', es: 'Empezar uno de todos modos' },
  askedAlready: {
    en: 'These articles ask it already, or nearly:',
    es: 'Estos artículos ya lo preguntan, o casi:',
  },
  published: { en: 'published', es: 'publicado' },
  draft: { en: 'draft', es: 'borrador' },
  setAside: { en: 'Set aside', es: 'Apartar' },
  isSetAside: { en: 'Set aside.', es: 'Apartada.' },
  undo: { en: 'Undo', es: 'Deshacer' },
  putBack: { en: 'Put back', es: 'Devolver a la lista' },
  isPutBack: { en: 'Open again.', es: 'Abierta de nuevo.' },
  isTaken: {
    en: 'An article was begun from this meanwhile. Reload the page to see it.',
    es: 'Mientras tanto se empezó un artículo con esto. Vuelva a cargar la página para verlo.',
  },
  pages: { en: 'Pages of the list', es: 'Páginas de la lista' },
  previous: { en: 'Previous page', es: 'Página anterior' },
  next: { en: 'Next page', es: 'Página siguiente' },
} satisfies PanelWords
