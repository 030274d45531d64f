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
  SubscriptFeature,
  SuperscriptFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import { type RichTextHooks, ValidationError } from 'payload'
import { KeysFeature } from './admin/keys/feature.server'
import { InsertKeysFeature } from './admin/keys/insert-feature.server'
import { CleanTextFeature } from './admin/paste/feature.server'
import { ReferencesFeature } from './admin/references/feature.server'
import { HEADING_TAGS, REFERENCE_MARK } from './allowed-nodes'
import { careCard } from './blocks/care-card'
import { figure } from './blocks/figure'
import { insetNote } from './blocks/inset-note'
import { keyFacts } from './blocks/key-facts'
import { passage } from './blocks/passage'
import { referenceMark } from './blocks/reference-mark'
import { findForbiddenNode, findMisplacedBlock, type MisplacedType } from './find-forbidden-node'
import { linkFeature } from './link-feature'

type Lexical = ReturnType<typeof lexicalEditor>
type Features = Parameters<typeof BlocksFeature>[0]
type BeforeValidate = NonNullable<RichTextHooks['beforeValidate']>[number]

const words = () => [
  ParagraphFeature(),
  BoldFeature(),
  ItalicFeature(),
  SuperscriptFeature(),
  SubscriptFeature(),
  UnorderedListFeature(),
  OrderedListFeature(),
  linkFeature(),
  InlineToolbarFeature(),
  FixedToolbarFeature(),
  KeysFeature(),
]

const wholeText = (blocks: Features, takesPictures = true) => [
  ...words(),
  CleanTextFeature({ takesPictures }),
  HeadingFeature({ enabledHeadingSizes: [...HEADING_TAGS] }),
  BlockquoteFeature(),
  HorizontalRuleFeature(),
  EXPERIMENTAL_TableFeature(),
  BlocksFeature(blocks),
]

const noteWords = () => [...words(), CleanTextFeature({ takesPictures: false })]

/** The editor for text inside a block: no blocks allowed. */
const blockWords = lexicalEditor({ features: noteWords() })
const citingBlockWords = lexicalEditor({
  features: [
    ...noteWords(),
    BlocksFeature({ inlineBlocks: [referenceMark] }),
    InsertKeysFeature({ takesCards: false }),
  ],
})

/**
 * The editor of an article: paragraphs, headings h2 to h4, bold, italic, superscript, subscript, lists, links,
 * quotations, section breaks, tables, care cards, key facts, inset notes, figures, passages, and reference marks.
 *
 * It refuses any other node on each write, from the admin panel, REST or a script. This is a hook rather than a
 * validation, because Payload does not validate drafts.
 *
 * @throws ValidationError (400) naming the block and the reason
 */
export const richTextEditor = refusing(
  lexicalEditor({
    features: [
      ...wholeText({
        blocks: [careCard(citingBlockWords), keyFacts, insetNote(citingBlockWords), figure, passage],
        inlineBlocks: [referenceMark],
      }),
      ReferencesFeature(),
      InsertKeysFeature({ takesCards: true }),
    ],
  }),
)

/** The editor of an about page: the same without what only articles have, care cards and references. */
export const pageTextEditor = refusing(
  lexicalEditor({ features: wholeText({ blocks: [keyFacts, insetNote(blockWords), figure] }) }),
  ['passage'],
)

/**
 * The editor of a passage, which articles share: the same without what belongs to one article, its pictures and
 * references, and without other passages.
 */
export const passageTextEditor = refusing(
  lexicalEditor({
    features: wholeText({ blocks: [careCard(blockWords), keyFacts, insetNote(blockWords)] }, false),
  }),
  ['passage', 'figure', REFERENCE_MARK],
)

function refusing(editor: Lexical, refused: readonly MisplacedType[] = []): Lexical {
  return async (args) => {
    const adapter = await editor(args)
    const hooks = {
      ...adapter.hooks,
      beforeValidate: [refuseForbidden(refused), ...(adapter.hooks?.beforeValidate ?? [])],
    }
    return { ...adapter, hooks }
  }
}

const refuseForbidden =
  (refused: readonly MisplacedType[]): BeforeValidate =>
  ({ collection, global, path, req, value }) => {
    if (value === undefined || value === null) return value
    const { language } = req.i18n
    const reason = findForbiddenNode(value, language) ?? findMisplacedBlock(value, refused, language)
    if (reason === null) return value
    throw new ValidationError({
      collection: collection?.slug,
      global: global?.slug,
      errors: [{ message: reason, path: path.join('.') }],
      req,
    })
  }
