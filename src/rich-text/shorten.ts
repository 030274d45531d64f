/** `text` cut at a word so that it has at most `length` characters, with an ellipsis where it was cut. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  // The cut may fall between the halves of a character outside the basic plane.
  const cut = text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')
  const end = cut.lastIndexOf(' ')
  return `${cut.slice(0, end > length / 2 ? end : cut.length).replace(/[\s,;:.–—-]+$/u, '')}…`
}
