import { escapeHtml } from '../html/escape-html'
import { UNKNOWN } from '../html/shortcodes'

/** A card of the editor without a counterpart: shown with its source, like other unknown markup. */
export const unknownCard = (name: string, payload: unknown) =>
  `<${UNKNOWN} data-source="${escapeHtml(`${name} ${JSON.stringify(payload)}`)}"></${UNKNOWN}>`

/** A picture with its caption, which is HTML. */
export function pictureHtml({ src, alt, caption, href }: Record<string, unknown>): string {
  const picture = `<img src="${attribute(src)}" alt="${attribute(alt)}">`
  const linked = href ? `<a href="${attribute(href)}">${picture}</a>` : picture
  return `<figure>${linked}${caption ? `<figcaption>${caption}</figcaption>` : ''}</figure>`
}

export const attribute = (value: unknown) => (typeof value === 'string' ? escapeHtml(value) : '')
