import { bagOf, wordLikeness } from '../word-likeness'
import { alikePassages, isTelling } from './alike-passages'
import {
  type FoldedText,
  foldBlocks,
  isInsideWord,
  type Place,
  surroundings,
  toPlace,
  wordsIn,
} from './folded-text'
import type { NoteAnchor } from './note-anchor'

/** So much of the words around it a short quote needs to be the same. */
const SAME_CONTEXT = 0.4

/** Where the words of a note are now. */
export type FoundAnchor = Place & {
  /** Whether the words are as they were quoted. */
  isExact: boolean
}

type Passage = { start: number; end: number; likeness: number }

/**
 * Finds the words of a note in the present text of its field: as quoted, else slightly edited. Of several, those that
 * are most alike together with the words around them in their block, then those nearest to the old place. Pure, and
 * the same in the server and the browser.
 *
 * The anchor is a text quote selector (W3C Web Annotation Data Model, 4.2.4).
 *
 * @param blocks the field's text, one entry per block or line
 * @returns UTF-16 offsets in those blocks; null if the words are no longer there
 */
export function findAnchor(anchor: NoteAnchor, blocks: readonly string[]): FoundAnchor | null {
  const quote = foldBlocks([anchor.quote]).text
  if (quote === '') return null
  const folded = foldBlocks(blocks)
  const exact = bestOf(
    anchor,
    folded,
    quotedPassages(folded.text, quote),
    isTelling(quote, { isExact: true }),
  )
  if (exact) return { ...toPlace(folded, exact), isExact: true }
  const edited = bestOf(
    anchor,
    folded,
    alikePassages(folded.text, quote),
    isTelling(quote, { isExact: false }),
  )
  return edited ? { ...toPlace(folded, edited), isExact: false } : null
}

/** Where the quote stands; not as a part of longer words, since quotes are whole words. */
function quotedPassages(text: string, quote: string): Passage[] {
  const found: Passage[] = []
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    const end = at + quote.length
    if (!isInsideWord(text, at) && !isInsideWord(text, end)) found.push({ start: at, end, likeness: 1 })
  }
  return found
}

function bestOf(
  anchor: NoteAnchor,
  folded: FoldedText,
  passages: Passage[],
  tells: boolean,
): Passage | undefined {
  const old = (folded.starts[Math.min(anchor.block, folded.starts.length - 1)] ?? 0) + anchor.offset
  const distance = ({ start }: Passage) => Math.abs(start - old)
  const [best] = passages
    .map((passage) => ({ passage, context: contextLikeness(anchor, folded, passage) }))
    .filter(({ context }) => tells || context >= SAME_CONTEXT)
    .sort(
      (a, b) =>
        b.passage.likeness + b.context - a.passage.likeness - a.context ||
        distance(a.passage) - distance(b.passage),
    )
  return best?.passage
}

/** How alike the words around a passage, in its block, are to those around the quote. */
function contextLikeness({ before, after }: NoteAnchor, folded: FoldedText, { start, end }: Passage): number {
  const expected = [...wordsIn(before), ...wordsIn(after)].map(({ word }) => word)
  const { text } = folded
  const { from, to } = surroundings(folded, start, end)
  const around = [
    ...wordsIn(text.slice(Math.max(from, start - before.length), start)),
    ...wordsIn(text.slice(end, Math.min(to, end + after.length))),
  ].map(({ word }) => word)
  return wordLikeness(bagOf(expected), expected.length, around)
}
