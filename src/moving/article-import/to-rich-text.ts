import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import { heading, hr, type Inline, list, paragraph, root, text } from '@/rich-text/build'
import type { Block } from './parsed-article'

/** An exponent, `10^6` or `10^(-3)`, and the number of atoms in a formula, `H_2O`, in plain text. */
const TYPED =
  /(?<=[\p{L}\p{N})])\^(?:\(([^()\s]+)\)|([+−-]?[\p{L}\p{N}]+))|(?<=(?<![\p{L}\p{N}_/.@])(?:[A-Z][a-z]?|_\d+|\d)+)_(\d+)/gu

/**
 * Converts the blocks of a body to Payload's rich text. The text is unchanged, except that keyboard notation
 * becomes superscript or subscript.
 */
export function toRichText(blocks: readonly Block[]): SerializedEditorState {
  return root(...blocks.map(toNode))
}

function toNode(block: Block) {
  switch (block.kind) {
    case 'heading':
      return heading(block.level, ...inline(block.text))
    case 'paragraph':
      return paragraph(...inline(block.text))
    case 'list':
      return list(block.ordered, block.items.map(inline))
    case 'break':
      return hr()
  }
}

function inline(words: string): Inline[] {
  const pieces: Inline[] = []
  let end = 0
  for (const { 0: whole, 1: bracketed, 2: raised = bracketed, 3: lowered = '', index } of words.matchAll(
    TYPED,
  )) {
    pieces.push(words.slice(end, index))
    pieces.push(text(raised ?? lowered, { script: raised === undefined ? 'sub' : 'super' }))
    end = index + whole.length
  }
  return [...pieces, words.slice(end)].filter((piece) => piece !== '')
}
