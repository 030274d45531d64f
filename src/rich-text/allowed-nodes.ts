/** Bits of a text node's `format`, as defined by Lexical. */
export const BOLD = 1
export const ITALIC = 2
export const STRUCK_OUT = 4
export const SUBSCRIPT = 32
export const SUPERSCRIPT = 64

/** All combinable formats; superscript and subscript exclude each other. */
export const TEXT_FORMATS = BOLD | ITALIC | SUBSCRIPT | SUPERSCRIPT

/** Heading tags that an editor may use; `h1` is the page's own title. */
export const HEADING_TAGS = ['h2', 'h3', 'h4'] as const

/** The only collection to whose documents a text may link. */
export const LINKED_COLLECTION = 'articles'

const words = ['text', 'linebreak', 'tab', 'link'] as const
const inline = [...words, 'inlineBlock'] as const

/**
 * The node types that are stored and rendered, each with its allowed children. A quotation may contain paragraphs
 * and lists, because pasted ones do.
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

/** The nodes allowed at the top level of the short text in a care card or an inset note. */
export const NOTE_CHILDREN = ['paragraph', 'list'] as const

/** How soon a reader should act (NHS: help users decide when and where to get care). */
export const CARE_LEVELS = ['non-urgent', 'urgent', 'emergency'] as const
export type CareLevel = (typeof CARE_LEVELS)[number]

export const BLOCK_TYPES = ['careCard', 'keyFacts', 'insetNote', 'figure', 'passage'] as const
export type BlockType = (typeof BLOCK_TYPES)[number]

/** The only inline element that is not text: a reference mark. */
export const REFERENCE_MARK = 'referenceMark'

/** In a care card's heading, the placeholder for the emergency number from the settings. */
export const EMERGENCY_NUMBER = '{emergencyNumber}'
