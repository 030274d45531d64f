/** Signs that no XML may hold (XML 1.0, 2.2), and halves of signs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** Text without what would make a file unreadable as XML. */
export const cleanText = (text: string): string => text.replace(NOT_XML, '')

/** HTML for a CDATA section: no XML may hold its end, which HTML can write in another way. */
export const inCdata = (html: string): string => cleanText(html).replaceAll(']]>', ']]&gt;')

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Plain text as HTML, or as text of XML. */
export const escapeHtml = (text: string): string =>
  cleanText(text).replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)
