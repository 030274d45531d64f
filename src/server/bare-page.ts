import { languages } from '@/design/languages'
import type { InEachLanguage } from '@/design/panel-words'

const again: InEachLanguage<string> = { en: 'Open the form anew', es: 'Abrir el formulario de nuevo' }

const searchLabel: InEachLanguage<string> = { en: 'Search', es: 'Buscar' }

/** A search field, in each language: whoever needs an answer may find it although this page is missing. */
export const bareSearch =
  '<form action="/search" role="search"><p><label for="q">' +
  languages.map(({ tag }) => `<span lang="${tag}">${searchLabel[tag]}</span>`).join(' · ') +
  '</label> <input id="q" name="q" type="search"> ' +
  `<button>${searchLabel.en}</button></p></form>`

const page = (title: string, advice: InEachLanguage<string>) =>
  '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
  `<title>${title}</title>${bareSearch}<h1>${title}</h1>` +
  languages.map(({ tag }) => `<p lang="${tag}">${advice[tag]}</p>`).join('') +
  `<p>${languages.map(({ tag }) => `<a href="" lang="${tag}">${again[tag]}</a>`).join(' · ')}</p></html>\n`

/**
 * The server's own page for a reader who submitted a form when Next cannot render one: in every site language,
 * because only the database knows which applies. An empty link points to the form's own URL.
 */
export const barePages = {
  /** It is unknown whether it was stored. */
  fateUnknown: page('We do not know whether this was saved', {
    en: 'Please send it again in a few seconds: sending it twice does no harm. Your browser’s Back button leads to the form; what you wrote should still be in it.',
    es: 'No sabemos si esto se ha guardado. Vuelva a enviarlo en unos segundos: enviarlo dos veces no causa ningún problema. El botón Atrás de su navegador lleva al formulario; lo que escribió debería seguir en él.',
  }),
  /** It was not accepted. */
  notTaken: page('Your form was not accepted', {
    en: 'Use your browser’s Back button: what you wrote should still be in the form. If it is very long, shorten it. Then send it again in a moment.',
    es: 'No hemos recibido su formulario. Use el botón Atrás de su navegador: lo que escribió debería seguir en él. Si es muy largo, acórtelo. Después envíelo de nuevo dentro de un momento.',
  }),
}

export const BARE_PAGE_HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': "default-src 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
}
