import type { Reference } from '@/content/articles/article-view'
import { stringsFor } from '@/design/strings'
import { renderFragment } from '@/html/render-html'
import type { SiteView } from '@/html/site-view'
import { safeHref } from '@/rich-text/safe-href'
import { referenceId } from '@/rich-text/text-context'
import type { Post } from './post'

/** A text’s HTML for WordPress, with key points, references and corrections as parts of it; addresses are absolute. */
export async function wxrHtml(site: SiteView, post: Post): Promise<string> {
  const t = stringsFor(site.language).article
  const { keyPoints, references, corrections, conflictOfInterest, html } = post
  const before = await renderFragment(<List title={t.keyPoints} items={keyPoints} />)
  const after = await renderFragment(
    <>
      {references.length > 0 && (
        <>
          <h2>{t.references}</h2>
          <ol>
            {references.map((reference, index) => (
              <li key={referenceId(index + 1)} id={referenceId(index + 1)}>
                <Source reference={reference} />
              </li>
            ))}
          </ol>
        </>
      )}
      <List
        title={t.corrections}
        items={corrections.map(({ date, text }) => `${date.slice(0, 10)}: ${text}`)}
      />
      <List title={t.conflicts} items={conflictOfInterest ? [conflictOfInterest] : []} />
    </>,
  )
  return (
    `${before}${html}${after}`
      .replace(/ (href|src)="\/(?!\/)/gu, ` $1="${site.url}/`)
      // WordPress takes words in brackets for its shortcodes, and line breaks for paragraphs.
      .replaceAll('[', '&#91;')
      .replace(/\s*\n\s*/gu, ' ')
  )
}

function List({ title, items }: { title: string; items: string[] }) {
  if (items.length === 0) return null
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </>
  )
}

function Source({ reference: { title, publisher, year, url } }: { reference: Reference }) {
  const href = url === null ? null : safeHref(url)
  const rest = [publisher, year].filter((part) => part !== null && part !== '').join(', ')
  return (
    <>
      {href ? <a href={href}>{title}</a> : title}
      {rest === '' ? null : `. ${rest}`}
    </>
  )
}
