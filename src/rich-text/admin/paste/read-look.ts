import { safeHref } from '../../safe-href'
import type { Script } from '../../script-text'
import { readStyle } from './read-style'
import type { Look } from './run'
import { unwrapRedirect } from './unwrap-redirect'

const bolder = new Set(['b', 'strong'])
const slanted = new Set(['i', 'em', 'cite', 'dfn', 'var'])
const scripts: Record<string, Script> = { sup: 'super', sub: 'sub' }
const LETTER_CASES = ['uppercase', 'lowercase', 'capitalize', 'none'] as const

/**
 * A vertical offset from here on, relative to the font size or in points, is deliberate and not a fine adjustment.
 */
const RAISED = { relative: 0.2, absolute: 2 }

/**
 * The formatting of text inside an element.
 *
 * @param around the formatting of the surrounding text
 */
export function readLook(element: Element, around: Look): Look {
  const style = readStyle(element)
  return {
    bold: boldOf(style.get('font-weight')) ?? (bolder.has(element.localName) || around.bold),
    italic: italicOf(style.get('font-style')) ?? (slanted.has(element.localName) || around.italic),
    script: ownScript(element) ?? around.script,
    href: element.localName === 'a' ? hrefOf(element, around) : around.href,
    letterCase: LETTER_CASES.find((each) => each === style.get('text-transform')) ?? around.letterCase,
    report: around.report,
  }
}

/**
 * Whether an element itself makes its text superscript or subscript, by its name or style. `baseline` is relative
 * to the surrounding line, which may be raised itself; many style sheets set it for `sup` and move it with `top`.
 */
export function ownScript(element: Element): Script | null {
  if (/^(?:t[dhr]|tbody|thead|table|img)$/u.test(element.localName)) return null
  const style = readStyle(element)
  const position = style.get('font-variant-position')
  if (position === 'super' || position === 'sub') return position
  const align = style.get('vertical-align')
  if (align === 'super' || align === 'sub') return align
  const top = style.get('position') === 'relative' ? style.get('top') : undefined
  return (
    scripts[element.localName] ??
    scriptByHeight(style.get('mso-text-raise') ?? align) ??
    scriptByHeight(top?.startsWith('-') ? top.slice(1) : top && `-${top}`)
  )
}

function scriptByHeight(height: string | undefined): Script | null {
  const [, number, unit] = /^([+-]?[\d.]+)(em|ex|rem|%|px|pt)$/u.exec(height ?? '') ?? []
  const raised = Number(number) / (unit === '%' ? 100 : 1)
  const least = unit === 'px' || unit === 'pt' ? RAISED.absolute : RAISED.relative
  if (!(Math.abs(raised) >= least)) return null
  return raised > 0 ? 'super' : 'sub'
}

function boldOf(weight: string | undefined): boolean | undefined {
  if (weight === undefined || weight === 'inherit') return undefined
  return /^bold/u.test(weight) || Number(weight) >= 600
}

function italicOf(style: string | undefined): boolean | undefined {
  return style === undefined || style === 'inherit' ? undefined : /^(?:italic|oblique)/u.test(style)
}

function hrefOf(anchor: Element, around: Look): string | null {
  if (!anchor.hasAttribute('href')) return around.href
  const href = safeHref(anchor.getAttribute('href'))
  return href && unwrapRedirect(href)
}
