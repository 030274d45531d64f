import {
  BlockquoteFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import { type FieldAffectingData, type RichTextHooks, ValidationError } from 'payload'
import { HEADING_TAGS, LINKED_COLLECTION } from './allowed-nodes'
import { findForbiddenNode } from './find-forbidden-node'
import { safeHref } from './safe-href'

const lexical = lexicalEditor({
  features: [
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: [...HEADING_TAGS] }),
    BoldFeature(),
    ItalicFeature(),
    UnorderedListFeature(),
    OrderedListFeature(),
    LinkFeature({
      enabledCollections: [LINKED_COLLECTION],
      disableAutoLinks: true,
      maxDepth: 0,
      fields: ({ defaultFields }) => defaultFields.filter(isOffered).map(withAddressCheck),
    }),
    BlockquoteFeature(),
    HorizontalRuleFeature(),
    InlineToolbarFeature(),
    FixedToolbarFeature(),
  ],
})

type BeforeValidate = NonNullable<RichTextHooks['beforeValidate']>[number]

/**
 * The editor of every rich text: paragraphs, headings h2 to h4, bold, italic, lists, links,
 * quotations and section breaks.
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

/** Whether a link opens a new tab is the reader's choice. */
function isOffered(field: FieldAffectingData): boolean {
  return field.name !== 'newTab'
}

function withAddressCheck(field: FieldAffectingData): FieldAffectingData {
  if (field.type !== 'text' || field.name !== 'url' || field.hasMany) return field
  return {
    ...field,
    validate: (value: unknown, { siblingData }: { siblingData: unknown }) =>
      isInternal(siblingData) || safeHref(value) !== null
        ? true
        : 'Give an address that begins with https://, http://, mailto: or tel:',
  }
}

function isInternal(link: unknown): boolean {
  return typeof link === 'object' && link !== null && 'linkType' in link && link.linkType === 'internal'
}
