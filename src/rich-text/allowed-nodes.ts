/** Bits of a text node's `format`, as Lexical numbers them. */
export const BOLD = 1
export const ITALIC = 2

/** Heading tags that an editor may set; `h1` is the page's own title. */
export const HEADING_TAGS = ['h2', 'h3', 'h4'] as const
export type HeadingTag = (typeof HEADING_TAGS)[number]

/** The one collection whose documents a text may link to. */
export const LINKED_COLLECTION = 'articles'

const inline = ['text', 'linebreak', 'tab', 'link'] as const

/**
 * The node types that are stored and rendered, each with what may stand directly inside it.
 * A quotation may hold paragraphs and lists because pasted ones arrive in that shape.
 */
export const ALLOWED_CHILDREN = {
  root: ['paragraph', 'heading', 'list', 'quote', 'horizontalrule'],
  paragraph: inline,
  heading: inline,
  quote: [...inline, 'paragraph', 'list'],
  list: ['listitem'],
  listitem: [...inline, 'list'],
  link: ['text', 'linebreak', 'tab'],
  text: [],
  linebreak: [],
  tab: [],
  horizontalrule: [],
} as const satisfies Record<string, readonly string[]>

export type AllowedNodeType = keyof typeof ALLOWED_CHILDREN

export const ALLOWED_NODE_TYPES = Object.keys(ALLOWED_CHILDREN) as AllowedNodeType[]

/** Whether a node type is one that we store and render. */
export function isAllowedNodeType(type: string): type is AllowedNodeType {
  return Object.hasOwn(ALLOWED_CHILDREN, type)
}
