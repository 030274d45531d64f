import {
  BlocksFeature,
  BoldFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import { CleanTextFeature } from './admin/paste/feature.server'
import { referenceMarkBlock } from './blocks/reference-mark'
import { ourLinkFeature } from './link-feature'

/** The small editor inside a card or a note: paragraphs, lists, bold, italic, links, reference marks. */
export const noteEditor = lexicalEditor({
  features: [
    ParagraphFeature(),
    BoldFeature(),
    ItalicFeature(),
    UnorderedListFeature(),
    OrderedListFeature(),
    ourLinkFeature(),
    BlocksFeature({ inlineBlocks: [referenceMarkBlock] }),
    InlineToolbarFeature(),
    CleanTextFeature(),
  ],
})
