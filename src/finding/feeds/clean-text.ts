/** Characters that are invalid in XML (XML 1.0, 2.2), and lone surrogates. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** Text without characters that are invalid in XML. */
export const cleanText = (text: string): string => text.replace(NOT_XML, '')

/** HTML for a CDATA section: its end marker is not allowed inside, and HTML can express it differently. */
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
