import { escapeHtml } from '../html/escape-html'
import { UNKNOWN } from '../html/shortcodes'

/** A card of the editor without a counterpart: shown with its source, like other unknown markup. */
export const unknownCard = (name: string, payload: unknown) =>
  `<${UNKNOWN} data-source="${escapeHtml(`${name} ${JSON.stringify(payload)}`)}"></${UNKNOWN}>`

/** A picture with its caption, which is HTML. */
export const pictureHtml = ({ src, alt, caption }: Record<string, unknown>) =>
  `<figure><img src="${attribute(src)}" alt="${attribute(alt)}">${caption ? `<figcaption>${caption}</figcaption>` : ''}</figure>`

export const attribute = (value: unknown) => (typeof value === 'string' ? escapeHtml(value) : '')
