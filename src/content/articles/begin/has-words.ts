import { idsOf } from '@/db/ids-of'
import type { Article } from '@/payload-types'

/** Fields that a person fills in; byline, language and the like have defaults. */
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

/** Nodes that are nothing by themselves; any other (a picture, a rule, a card) is content without text. */
const FRAMES = ['root', 'paragraph', 'heading', 'quote', 'list', 'listitem', 'text', 'linebreak', 'tab']
/** Automatic properties of rows and nodes. */
const BOOKKEEPING = ['id', 'key', 'blockName']

/** Whether anybody has written or selected anything in an article. */
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
