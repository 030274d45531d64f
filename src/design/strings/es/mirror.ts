import type { en } from '../en'

/** Lo que dice en cada página una copia del sitio en archivos. */
export const mirror: (typeof en)['mirror'] = {
  label: 'Sobre esta copia',
  copyOf: 'Esta es una copia. Esta página se copió el',
  original: 'La página original puede ser más reciente',
  elsewhere: 'La búsqueda, los comentarios y las valoraciones solo están allí',
  search: 'Buscar de la A a la Z',
  answer: 'Responder en la página original',
}
