/** What XML 1.0 cannot hold: control characters, halves of characters and two that are none. */
const IMPOSSIBLE = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

const possible = (text: string) => text.replaceAll(IMPOSSIBLE, '')

/** A text as CDATA, without the characters that XML cannot hold. */
export const cdata = (text: string): string =>
  `<![CDATA[${possible(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as it stands in an attribute, or in HTML. */
export const escaped = (text: string): string =>
  possible(text).replaceAll(/[&<>"]/gu, (sign) => SIGNS[sign] ?? '')

/** An element that holds a text. */
export const element = (name: string, value: string | number): string =>
  `<${name}>${value === '' ? '' : typeof value === 'number' ? value : cdata(value)}</${name}>`
