import { asRecord } from '@/rich-text/stored-node'
import { escapeHtml } from '../html/escape-html'
import { markdownHtml } from '../markdown/markdown-html'
import type { TableMapping } from './table-mapping'
import { textHtml } from './text-html'

/** A part of a text: its heading, '' without one, and its words. */
type Section = { heading: string; text: string }

const HEADINGS = ['heading', 'title', 'question', 'name']
const TEXTS = ['text', 'body', 'content', 'html', 'markdown', 'answer']

/** A column's text: one text, or a list of texts or of objects with a heading and a text. */
function sectionsOf(value: unknown): Section[] {
  if (Array.isArray(value)) return value.flatMap(sectionsOf)
  if (typeof value === 'string' || typeof value === 'number') return [{ heading: '', text: String(value) }]
  const record = asRecord(value)
  if (!record) return []
  const wordsIn = (keys: string[]) =>
    String(keys.map((key) => record[key]).find((each) => typeof each === 'string') ?? '')
  return [{ heading: wordsIn(HEADINGS), text: wordsIn(TEXTS) }]
}

/** All words of a column, without its headings. */
export const bodyText = (value: unknown) =>
  sectionsOf(value)
    .map(({ text }) => text)
    .join('\n\n')

/** The HTML of a column with a text, by what it is written in. */
export function bodyHtml(value: unknown, { format, site }: Pick<TableMapping, 'format' | 'site'>): string {
  return sectionsOf(value)
    .map(({ heading, text }) => {
      const title = heading.trim() === '' ? '' : `<h2>${escapeHtml(heading.trim())}</h2>`
      return title + inHtml(text, format, `${new URL(site).origin}/`)
    })
    .join('\n')
}

function inHtml(text: string, format: TableMapping['format'], site: string): string {
  switch (format) {
    case 'html':
      return text
    case 'markdown':
      return markdownHtml(text, { folder: '', site })
    case 'text':
      return textHtml(text)
  }
}
