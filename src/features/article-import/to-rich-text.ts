import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import { heading, hr, list, paragraph, root } from '@/rich-text/build'
import type { Block } from './parsed-article'

/** Makes the rich text that Payload stores from the blocks of a body. The words are left as they are. */
export function toRichText(blocks: readonly Block[]): SerializedEditorState {
  return root(...blocks.map(toNode))
}

function toNode(block: Block) {
  switch (block.kind) {
    case 'heading':
      return heading(block.level, block.text)
    case 'paragraph':
      return paragraph(block.text)
    case 'list':
      return list(block.ordered, block.items)
    case 'break':
      return hr()
  }
}
