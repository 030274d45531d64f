/**
 * Splits plain text at blank lines.
 *
 * @param text with any line endings; single ones stay in the text
 * @returns the non-empty paragraphs, each with its index as key
 */
export function paragraphsOf(text: string): { key: number; words: string }[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .map((words, key) => ({ key, words: words.trim() }))
    .filter(({ words }) => words !== '')
}
