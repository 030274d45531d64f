/**
 * Splits plain text at its blank lines.
 *
 * @param text with any line ends; single ones stay in the words
 * @returns the paragraphs that hold words, each with its place as key
 */
export function paragraphsOf(text: string): { key: number; words: string }[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .map((words, key) => ({ key, words: words.trim() }))
    .filter(({ words }) => words !== '')
}
