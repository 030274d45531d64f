import { foldBlocks, isInsideWord, surroundings } from './folded-text'

/** So much text before and after the quote is kept, in UTF-16 code units. */
const CONTEXT_LENGTH = 60

/** What a note is about: quoted words, what stood around them in their block, and where that was. White space is single spaces. */
export type NoteAnchor = {
  quote: string
  before: string
  after: string
  /** The block (of the body) or row in which the quote began, from 0. */
  block: number
  /** Where in that block, in UTF-16 code units of its text with single spaces. */
  offset: number
}

/** The anchor of a note on a whole field: it quotes nothing. */
export const WHOLE: NoteAnchor = { quote: '', before: '', after: '', block: 0, offset: 0 }

export const isWhole = ({ quote }: NoteAnchor) => quote === ''

/**
 * The anchor of a selection, which is widened to whole words.
 *
 * @param blocks the field's text, one entry per block or line
 * @param selected UTF-16 offsets in those blocks, the end exclusive
 * @returns null if only white space is selected
 */
export function anchorOf(
  blocks: readonly string[],
  selected: { block: number; start: number; endBlock: number; end: number },
): NoteAnchor | null {
  const folded = foldBlocks(blocks)
  const isIn = ({ block, offset }: { block: number; offset: number }) =>
    (block > selected.block || (block === selected.block && offset >= selected.start)) &&
    (block < selected.endBlock || (block === selected.endBlock && offset < selected.end))
  let start = folded.origins.findIndex(isIn)
  let end = folded.origins.findLastIndex(isIn) + 1
  if (start === -1) return null
  if (folded.text[start] === ' ') start++
  if (folded.text[end - 1] === ' ') end--
  if (start >= end) return null
  while (isInsideWord(folded.text, start)) start--
  while (isInsideWord(folded.text, end)) end++
  const { from, to } = surroundings(folded, start, end)
  const block = folded.origins[start]?.block ?? 0
  return {
    quote: folded.text.slice(start, end),
    before: folded.text.slice(Math.max(from, start - CONTEXT_LENGTH), start),
    after: folded.text.slice(end, Math.min(to, end + CONTEXT_LENGTH)),
    block,
    offset: start - (folded.starts[block] ?? 0),
  }
}
