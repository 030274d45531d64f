import { spellings } from '@/rich-text/fold-scripts'

export type Piece = { text: string; marked: boolean }

const BEFORE = 60
const LENGTH = 220

/**
 * An excerpt around the first matching word, with every match marked.
 *
 * @returns consecutive pieces; with an ellipsis if the text was cut
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

/** A short text in full, with every match marked. */
export function mark(text: string, words: string[]): Piece[] {
  return text
    .split(new RegExp(`(${patternOf(words).source})`, 'giu'))
    .map((piece, index) => ({ text: piece, marked: index % 2 === 1 }))
    .filter((piece) => piece.text !== '')
}

/** The end of a word some way before `found`; a text without spaces is cut anywhere. */
function beginAt(line: string, found: number): number {
  const blank = line.indexOf(' ', found - BEFORE)
  return blank === -1 || blank > found ? found - BEFORE : blank + 1
}

function patternOf(words: string[]): RegExp {
  const sources = words
    .flatMap(spellings)
    .filter((word) => word !== '')
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  // Matches nothing if there are no words.
  return new RegExp(sources.join('|') || '(?!)', 'iu')
}
