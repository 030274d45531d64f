import { spellings } from '@/rich-text/fold-scripts'

export type Piece = { text: string; marked: boolean }

const BEFORE = 60
const LENGTH = 220

/**
 * The part of a text around the first of the words that it contains, with every occurrence of a word marked.
 *
 * @returns pieces that follow one another; with an ellipsis where the text was cut
 */
export function extract(text: string, words: string[]): Piece[] {
  const line = text.replace(/\s+/g, ' ').trim()
  const found = line.search(patternOf(words))
  const from = found > BEFORE ? beginAt(line, found) : 0
  const cut = line.slice(from, from + LENGTH)
  const isCut = from + LENGTH < line.length
  const end = isCut ? cut.replace(/\s+\S*$/, '') : cut
  return mark(`${from > 0 ? '… ' : ''}${end}${isCut ? ' …' : ''}`, words)
}

/** A whole short text, with every occurrence of a word marked. */
export function mark(text: string, words: string[]): Piece[] {
  return text
    .split(new RegExp(`(${patternOf(words).source})`, 'giu'))
    .map((piece, index) => ({ text: piece, marked: index % 2 === 1 }))
    .filter((piece) => piece.text !== '')
}

/** The word's end some way before `found`; a text without blanks is cut in the middle. */
function beginAt(line: string, found: number): number {
  const blank = line.indexOf(' ', found - BEFORE)
  return blank === -1 || blank > found ? found - BEFORE : blank + 1
}

function patternOf(words: string[]): RegExp {
  const sources = words
    .flatMap(spellings)
    .filter((word) => word !== '')
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  // Without a word nothing matches.
  return new RegExp(sources.join('|') || '(?!)', 'iu')
}
