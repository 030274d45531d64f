import { idsOf } from '@/db/ids-of'
import type { Article } from '@/payload-types'

/** What a person puts into an article; signature, language and the like stand there without anybody's doing. */
const WRITTEN = [
  'question',
  'summary',
  'keyPoints',
  'body',
  'references',
  'corrections',
  'conflictOfInterest',
  'search',
  'slug',
  'reviewedOn',
  'reviewDue',
] as const
const CHOSEN = ['image', 'symptoms', 'reviewer'] as const

/** Nodes of a text that are nothing by themselves; any other (a picture, a line, a card) is content without a word. */
const FRAMES = ['root', 'paragraph', 'heading', 'quote', 'list', 'listitem', 'text', 'linebreak', 'tab']
/** Rows and nodes have these without anybody's doing. */
const BOOKKEEPING = ['id', 'key', 'blockName']

/** Whether somebody has written or chosen anything in an article. */
export function hasWords(article: Partial<Article>): boolean {
  return (
    WRITTEN.some((name) =>
      name === 'body' ? hasContent(article.body?.root) : saysAnything(article[name]),
    ) || CHOSEN.some((name) => idsOf(article[name] as Article['image']).length > 0)
  )
}

function saysAnything(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== ''
  if (Array.isArray(value)) return value.some(saysAnything)
  if (value === null || typeof value !== 'object') return value !== null && value !== undefined
  return Object.entries(value).some(([name, inner]) => !BOOKKEEPING.includes(name) && saysAnything(inner))
}

function hasContent(node: unknown): boolean {
  if (node === null || typeof node !== 'object') return false
  const { type, text, children } = node as { type?: unknown; text?: unknown; children?: unknown }
  if (typeof type === 'string' && !FRAMES.includes(type)) return true
  if (typeof text === 'string' && text.trim() !== '') return true
  return Array.isArray(children) && children.some(hasContent)
}
