import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import type { Reference } from '@/content/articles/article-view'
import { safeHref } from '@/rich-text/safe-href'

const writer = unified().use(remarkGfm).use(remarkStringify)

/** References as the definitions of footnotes, by their numbers. */
export const footnotes = (references: readonly Reference[]): string =>
  references.length === 0
    ? ''
    : writer.stringify({
        type: 'root',
        children: references.map((reference, index) => ({
          type: 'footnoteDefinition' as const,
          identifier: String(index + 1),
          label: String(index + 1),
          children: [{ type: 'paragraph' as const, children: wordsOf(reference) }],
        })),
      })

function wordsOf({ title, publisher, year, url }: Reference) {
  const words = [title, [publisher, year].filter((part) => part !== null && part !== '').join(', ')]
  const text = words.filter((part) => part !== '').join('. ')
  const href = url === null ? null : safeHref(url)
  return [
    { type: 'text' as const, value: href === null ? text : `${text}. ` },
    ...(href === null
      ? []
      : [{ type: 'link' as const, url: href, children: [{ type: 'text' as const, value: href }] }]),
  ]
}
