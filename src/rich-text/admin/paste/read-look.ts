import { safeHref } from '../../safe-href'
import type { Look } from './run'

const bolder = new Set(['b', 'strong'])
const slanted = new Set(['i', 'em', 'cite', 'dfn', 'var'])

/** Not words: pictures, controls, code, and what a reviewer of a Word document has struck out. */
const noise = new Set(
  `applet area audio base button canvas col colgroup datalist del embed head iframe img input link map meta meter
  noscript object optgroup option picture progress script select style svg template textarea title video xml`.split(
    /\s+/,
  ),
)

/** Whether an element shows nothing that is kept, such as a picture, hidden words or Word's own marks. */
export function isNoise(element: Element): boolean {
  const style = readStyle(element)
  return (
    noise.has(element.localName) ||
    style.get('display') === 'none' ||
    style.get('mso-hide') === 'all' ||
    style.get('mso-list')?.toLowerCase() === 'ignore' ||
    style.get('mso-element')?.startsWith('comment') === true ||
    /\bMsoComment/u.test(element.getAttribute('class') ?? '')
  )
}

/**
 * How words inside an element look.
 *
 * @param around the look of the words around it
 */
export function readLook(element: Element, around: Look): Look {
  const style = readStyle(element)
  return {
    bold: boldOf(style.get('font-weight')) ?? (bolder.has(element.localName) || around.bold),
    italic: italicOf(style.get('font-style')) ?? (slanted.has(element.localName) || around.italic),
    href: element.localName === 'a' ? hrefOf(element, around) : around.href,
  }
}

/** The declarations of an element's style attribute; also those of Word, which browsers leave out. */
export function readStyle(element: Element): Map<string, string> {
  const declarations = (element.getAttribute('style') ?? '').split(';')
  return new Map(
    declarations.map((declaration) => {
      const [name = '', ...value] = declaration.split(':')
      return [name.trim().toLowerCase(), value.join(':').trim()]
    }),
  )
}

function boldOf(weight: string | undefined): boolean | undefined {
  if (weight === undefined || weight === 'inherit') return undefined
  return /^bold/iu.test(weight) || Number(weight) >= 600
}

function italicOf(style: string | undefined): boolean | undefined {
  return style === undefined || style === 'inherit' ? undefined : /^(?:italic|oblique)/iu.test(style)
}

function hrefOf(anchor: Element, around: Look): string | null {
  return anchor.hasAttribute('href') ? safeHref(anchor.getAttribute('href')) : around.href
}
