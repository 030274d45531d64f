/** `text` truncated at a word boundary to at most `length` characters, with an ellipsis if truncated. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  // The cut may split a surrogate pair.
  const cut = text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')
  const end = cut.lastIndexOf(' ')
  return `${cut.slice(0, end > length / 2 ? end : cut.length).replace(/[\s,;:.–—-]+$/u, '')}…`
}
