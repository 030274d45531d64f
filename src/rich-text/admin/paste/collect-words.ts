import { type Look, linesHtml, type Piece } from './run'
import { walk } from './walk'

/** The inline content of an element, whatever blocks it contains: one string per block. */
export function collectWords(
  element: Element,
  look: Look,
  take?: (inner: Element, look: Look) => boolean,
): string[] {
  return linesHtml(collectPieces(element, look, take))
}

function collectPieces(
  element: Element,
  look: Look,
  take: (inner: Element, look: Look) => boolean = () => false,
): Piece[] {
  const pieces: Piece[] = []
  const lineBreak = () => {
    pieces.push('break')
  }
  const border = () => {
    if (pieces.length > 0 && pieces.at(-1) !== 'break') lineBreak()
  }
  walk(element, look, { text: (run) => pieces.push(run), lineBreak, border, take })
  return pieces
}
