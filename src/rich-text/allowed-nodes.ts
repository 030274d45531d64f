/** Bits of a text node's `format`, as Lexical numbers them. */
export const BOLD = 1
export const ITALIC = 2
export const STRUCK_OUT = 4
export const SUBSCRIPT = 32
export const SUPERSCRIPT = 64

/** All looks that words may have at once; raised and lowered exclude each other. */
export const TEXT_FORMATS = BOLD | ITALIC | SUBSCRIPT | SUPERSCRIPT

/** Heading tags that an editor may set; `h1` is the page's own title. */
export const HEADING_TAGS = ['h2', 'h3', 'h4'] as const

/** The one collection whose documents a text may link to. */
export const LINKED_COLLECTION = 'articles'

const words = ['text', 'linebreak', 'tab', 'link'] as const
const inline = [...words, 'inlineBlock'] as const

/**
 * The node types that are stored and rendered, each with what may stand directly inside it.
 * A quotation may hold paragraphs and lists because pasted ones arrive in that shape.
 */
export const ALLOWED_CHILDREN = {
  root: ['paragraph', 'heading', 'list', 'quote', 'horizontalrule', 'table', 'block'],
  paragraph: inline,
  heading: words,
  quote: [...inline, 'paragraph', 'list'],
  list: ['listitem'],
  listitem: [...inline, 'list'],
  link: ['text', 'linebreak', 'tab'],
  text: [],
  linebreak: [],
  tab: [],
  horizontalrule: [],
  table: ['tablerow'],
  tablerow: ['tablecell'],
  tablecell: ['paragraph', 'list'],
  block: [],
  inlineBlock: [],
} as const satisfies Record<string, readonly string[]>

export type AllowedNodeType = keyof typeof ALLOWED_CHILDREN

export const ALLOWED_NODE_TYPES = Object.keys(ALLOWED_CHILDREN) as AllowedNodeType[]

/** Whether a node type is one that we store and render. */
export function isAllowedNodeType(type: string): type is AllowedNodeType {
  return Object.hasOwn(ALLOWED_CHILDREN, type)
}

/** What may stand at the top of the short text inside a care card or an inset note. */
export const NOTE_CHILDREN = ['paragraph', 'list'] as const

/** How soon a reader should act (NHS: help users decide when and where to get care). */
export const CARE_LEVELS = ['non-urgent', 'urgent', 'emergency'] as const
export type CareLevel = (typeof CARE_LEVELS)[number]

export const BLOCK_TYPES = ['careCard', 'keyFacts', 'insetNote', 'figure'] as const
export type BlockType = (typeof BLOCK_TYPES)[number]

/** The one thing that stands within a line and is no word: a mark that points to a reference. */
export const REFERENCE_MARK = 'referenceMark'

/** Stands in a care card's heading for the number that the settings name. */
export const EMERGENCY_NUMBER = '{emergencyNumber}'
