/** A place in a field's blocks: UTF-16 offsets in the first and the last block. */
export type Place = { block: number; start: number; endBlock: number; end: number }

/** The text of all blocks with single spaces, and the way back to the blocks. */
export type FoldedText = {
  text: string
  /** Where each block begins in the text. */
  starts: number[]
  /** Of each character of the text: its block and its offset there. */
  origins: { block: number; offset: number }[]
}

/**
 * Joins blocks into one text in which each run of white space is a single space, also between blocks: the editor, the
 * stored text and a selection in the browser differ in white space only.
 */
export function foldBlocks(blocks: readonly string[]): FoldedText {
  const before = folded.get(blocks)
  if (before) return before
  const now = fold(blocks)
  folded.set(blocks, now)
  return now
}

/** All notes of a field are searched in the same blocks. */
const folded = new WeakMap<readonly string[], FoldedText>()

function fold(blocks: readonly string[]): FoldedText {
  let text = ''
  const starts: number[] = []
  const origins: FoldedText['origins'] = []
  for (const [block, raw] of blocks.entries()) {
    let isPending = text !== ''
    const begin = text.length
    for (let offset = 0; offset < raw.length; offset++) {
      const letter = raw.charAt(offset)
      if (/\s/u.test(letter)) {
        isPending = text !== ''
        continue
      }
      if (isPending) {
        text += ' '
        origins.push({ block, offset })
        isPending = false
      }
      text += letter
      origins.push({ block, offset })
    }
    // The space before a block is no part of it.
    starts.push(begin > 0 && text.length > begin ? begin + 1 : begin)
  }
  return { text, starts, origins }
}

/** Leads a passage of the folded text, of at least one character, back to the blocks. */
export function toPlace({ origins }: FoldedText, { start, end }: { start: number; end: number }): Place {
  const first = origins[start] ?? { block: 0, offset: 0 }
  const last = origins[end - 1] ?? first
  return { block: first.block, start: first.offset, endBlock: last.block, end: last.offset + 1 }
}

/** The limits of the block in which a passage begins, and of that in which it ends. */
export function surroundings({ text, starts, origins }: FoldedText, start: number, end: number) {
  const from = starts[origins[start]?.block ?? 0] ?? 0
  const next = starts[(origins[end - 1]?.block ?? 0) + 1]
  return { from, to: next ?? text.length }
}

const LETTER = /[\p{L}\p{N}\p{M}]/u

/** Whether an offset is between two letters or digits. */
export const isInsideWord = (text: string, at: number): boolean =>
  at > 0 && at < text.length && LETTER.test(letterBefore(text, at)) && LETTER.test(letterAt(text, at))

const letterAt = (text: string, at: number) => String.fromCodePoint(text.codePointAt(at) ?? 0)
/** The whole character that ends at an offset, also one of two code units. */
const letterBefore = (text: string, at: number) => {
  const code = text.charCodeAt(at - 1)
  return code >= 0xdc00 && code <= 0xdfff ? letterAt(text, at - 2) : text.charAt(at - 1)
}

/** The words of a text in lower case, with their UTF-16 offsets. */
export const wordsIn = (text: string): { word: string; start: number; end: number }[] =>
  Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]+/gu), (match) => ({
    word: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }))
