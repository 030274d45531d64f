import type { Strings } from '@/design/strings/words'

/** What search engines show below a page's title, in Spanish. */
export const descriptions: Strings['descriptions'] = {
  home: (site: string, tagline: string) => `${site}: ${tagline}.`,
  author: (name: string, site: string) => `${name} escribe para ${site}.`,
  authors: (site: string) =>
    `Los profesionales de la salud que escriben para ${site}, con sus títulos y consultas.`,
  bodySystem: (name: string) => `Síntomas y preguntas: ${name}.`,
  bodySystems: 'Preguntas y síntomas por parte del cuerpo.',
  symptom: (name: string) => `Preguntas sobre ${name}, con respuesta.`,
  symptoms: 'Todos los síntomas por su nombre corriente y sus otros nombres, de la A a la Z.',
  search: (site: string) => `Busque con sus propias palabras en las respuestas y los síntomas de ${site}.`,
  about: (title: string, site: string) => `${title}: lo que conviene saber sobre ${site}.`,
}
