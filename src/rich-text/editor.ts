import {
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import { type RichTextHooks, ValidationError } from 'payload'
import { CleanTextFeature } from './admin/paste/feature.server'
import { HEADING_TAGS } from './allowed-nodes'
import { careCardBlock } from './blocks/care-card'
import { figureBlock } from './blocks/figure'
import { insetNoteBlock } from './blocks/inset-note'
import { keyFactsBlock } from './blocks/key-facts'
import { referenceMarkBlock } from './blocks/reference-mark'
import { findForbiddenNode } from './find-forbidden-node'
import { ourLinkFeature } from './link-feature'

const lexical = lexicalEditor({
  features: [
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: [...HEADING_TAGS] }),
    BoldFeature(),
    ItalicFeature(),
    UnorderedListFeature(),
    OrderedListFeature(),
    ourLinkFeature(),
    BlockquoteFeature(),
    HorizontalRuleFeature(),
    BlocksFeature({
      blocks: [careCardBlock, keyFactsBlock, insetNoteBlock, figureBlock],
      inlineBlocks: [referenceMarkBlock],
    }),
    EXPERIMENTAL_TableFeature(),
    InlineToolbarFeature(),
    FixedToolbarFeature(),
    CleanTextFeature(),
  ],
})

type BeforeValidate = NonNullable<RichTextHooks['beforeValidate']>[number]

/**
 * The editor of every rich text: paragraphs, headings h2 to h4, bold, italic, lists, links, quotations,
 * section breaks, tables, figures, care cards, key facts, inset notes and reference marks.
 *
 * It refuses any other node on each write, from the admin panel, REST or a script. This is a hook
 * and not a validation, because Payload does not validate drafts.
 *
 * @throws ValidationError (400) naming the block and the reason
 */
export const richTextEditor: typeof lexical = async (args) => {
  const adapter = await lexical(args)
  const hooks = {
    ...adapter.hooks,
    beforeValidate: [refuseForbidden, ...(adapter.hooks?.beforeValidate ?? [])],
  }
  return { ...adapter, hooks }
}

const refuseForbidden: BeforeValidate = ({ collection, global, path, req, value }) => {
  if (value === undefined || value === null) return value
  const reason = findForbiddenNode(value)
  if (reason === null) return value
  throw new ValidationError({
    collection: collection?.slug,
    global: global?.slug,
    errors: [{ message: reason, path: path.join('.') }],
    req,
  })
}
