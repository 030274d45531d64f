import { escapeHtml } from './escape-html'

/** Elements of our own, which `to-nodes.ts` knows: a shortcode without a counterpart, a picture of the library. */
export const UNKNOWN = 'wp-unknown'
export const LIBRARY_PICTURE = 'wp-picture'

const SHORTCODE = /\[(\[?)([a-z_][\w-]*)((?:\s[^[\]]*)?)\/?\](\]?)/giu

/** Of WordPress itself, and of widespread forms: these need neither attributes nor an end to be one. */
const KNOWN = new Set([
  'audio',
  'caption',
  'contact-form-7',
  'embed',
  'gallery',
  'playlist',
  'video',
  'wp_caption',
])

const PICTURE_FIRST = /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)/iu

/**
 * Replaces WordPress shortcodes by HTML: captions, galleries and embedded addresses by what they stand for, any other by
 * an element that names its source. What an unknown one encloses stays. Words in brackets that are none, such as `[sic]`,
 * are left alone.
 *
 * @param html of a post
 * @param attached ids of the pictures that belong to it
 */
export function replaceShortcodes(html: string, attached: readonly string[] = []): string {
  if (!html.includes('[')) return html
  /** Names that have no end from here on, so that each is looked for once. */
  const endless = new Set<string>()
  /** Names whose content stayed, but not the marks around it. */
  const opened = new Set<string>()
  const parts: string[] = []
  let at = 0
  for (const match of html.matchAll(SHORTCODE)) {
    const { 0: whole, 1: doubled = '', 2: tag = '', 3: attributes = '', 4: closed = '', index } = match
    if (index < at) continue
    const after = index + whole.length
    if (doubled !== '' && closed !== '') {
      parts.push(html.slice(at, index), whole.slice(1, -1))
      at = after
      continue
    }
    const start = index + doubled.length
    const open = html.slice(start, after - closed.length)
    const name = tag.toLowerCase()
    const end = endless.has(name) ? -1 : html.indexOf(`[/${tag}]`, after)
    if (end === -1) endless.add(name)
    const isOne = KNOWN.has(name) || attributes.includes('=') || end !== -1 || isAlone(html, start, after)
    if (!isOne) continue
    const inner = end === -1 ? null : html.slice(start + open.length, end)
    const made = replacement(name, { attributes, inner, open, attached })
    const stop = end === -1 ? start + open.length : end + tag.length + 3
    parts.push(html.slice(at, start), made.html)
    // Inside an unknown one there may be others.
    at = made.keepsInner ? start + open.length : stop
    if (made.keepsInner) opened.add(name)
  }
  parts.push(html.slice(at))
  return parts
    .join('')
    .replace(CLOSING, (whole, name: string) => (opened.has(name.toLowerCase()) ? '' : whole))
}

const CLOSING = /\[\/([a-z_][\w-]*)\]/giu

type Shortcode = { attributes: string; inner: string | null; open: string; attached: readonly string[] }

function replacement(
  name: string,
  { attributes, inner, open, attached }: Shortcode,
): { html: string; keepsInner: boolean } {
  const whole = (html: string) => ({ html, keepsInner: false })
  if ((name === 'caption' || name === 'wp_caption') && inner !== null) {
    const picture = PICTURE_FIRST.exec(inner)?.[1]
    if (picture !== undefined) {
      const words = inner.slice(inner.indexOf(picture) + picture.length).trim()
      const caption = words || escapeHtml(attribute(attributes, 'caption') ?? '')
      return whole(`<figure>${picture}<figcaption>${caption}</figcaption></figure>`)
    }
  }
  if (name === 'embed') {
    const address = escapeHtml((inner ?? attribute(attributes, 'src') ?? '').trim())
    if (/^https?:/iu.test(address)) return whole(`<p><a href="${address}">${address}</a></p>`)
  }
  if (name === 'gallery') {
    const ids = picturesOf(attributes, attached)
    if (ids.length > 0) {
      return whole(ids.map((id) => `<${LIBRARY_PICTURE} data-id="${id}"></${LIBRARY_PICTURE}>`).join(''))
    }
  }
  const source = inner === null ? open : `${open}…[/${name}]`
  return {
    html: `<${UNKNOWN} data-source="${escapeHtml(source).replaceAll('[', '&#91;')}"></${UNKNOWN}>`,
    keepsInner: inner !== null,
  }
}

/** Those that a gallery names; else those of its post, but for the ones it leaves out. */
function picturesOf(attributes: string, attached: readonly string[]): readonly string[] {
  const idsIn = (name: string) => attribute(attributes, name)?.match(/\d+/gu) ?? []
  const named = [...idsIn('ids'), ...idsIn('include')]
  // The pictures of another post are not known here.
  if (named.length > 0 || attribute(attributes, 'id') !== null) return named
  const without = new Set<string>(idsIn('exclude'))
  return attached.filter((id) => !without.has(id))
}

function attribute(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"']+))`, 'iu').exec(
    attributes,
  )
  return found === null ? null : (found[1] ?? found[2] ?? found[3] ?? '')
}

/** Whether it is a line, or an element's content, of its own. */
function isAlone(html: string, start: number, end: number): boolean {
  const before = /(?:^|[\n>])[ \t]*$/u.test(html.slice(Math.max(0, start - 20), start))
  return before && /^[ \t\r]*(?:$|[\n<])/u.test(html.slice(end, end + 20))
}
