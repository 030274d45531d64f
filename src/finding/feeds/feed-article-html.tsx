import type { Reference } from '@/content/articles/article-view'
import { numbersOf } from '@/content/articles/view/reference-numbers'
import { contentIn } from '@/design/content-language'
import type { PictureView } from '@/design/picture-view'
import { stringsFor } from '@/design/strings'
import { renderFragment } from '@/html/render-html'
import type { SiteView } from '@/html/site-view'
import { RichText } from '@/rich-text/RichText'
import { safeHref } from '@/rich-text/safe-href'
import type { StoredState } from '@/rich-text/stored-node'
import { absoluteLinks } from './absolute-links'

/** An article's feed content: complete, without its page's layout. */
export type FeedText = {
  address: string
  /** BCP 47. */
  language: string
  keyPoints: string[]
  body: StoredState
  references: Reference[]
  pictures: Record<number, PictureView>
  linkedSlugs: Record<number, string>
  isSample: boolean
}

/** The full text as standalone HTML: absolute URLs, care card levels as text, no classes needed. */
export async function feedArticleHtml(site: SiteView, text: FeedText): Promise<string> {
  const t = stringsFor(site.language)
  const content = contentIn(site.language, text.language)
  // A single picture URL: feed readers do not choose formats.
  const pictures = Object.fromEntries(
    Object.entries(text.pictures).map(([id, picture]) => [id, { ...picture, sources: [] }]),
  )
  const html = await renderFragment(
    <>
      {text.isSample && (
        <p>
          <strong>{t.sample}</strong>
        </p>
      )}
      {text.keyPoints.length > 0 && (
        <>
          <h2>{t.article.keyPoints}</h2>
          <ul>
            {text.keyPoints.map((point) => (
              <li key={point} {...content}>
                {point}
              </li>
            ))}
          </ul>
        </>
      )}
      <div {...content}>
        <RichText
          state={text.body}
          linkedSlugs={text.linkedSlugs}
          pictures={pictures}
          references={numbersOf(text.references)}
          emergencyNumber={site.emergencyNumber}
          language={site.language}
          textLanguage={text.language}
        />
      </div>
      {text.references.length > 0 && (
        <>
          <h2>{t.article.references}</h2>
          <ol>
            {text.references.map((reference, index) => (
              <li key={reference.key ?? `${index}`} dir="auto">
                <FeedReference reference={reference} />
              </li>
            ))}
          </ol>
        </>
      )}
      <p>
        <small>{site.disclaimer}</small>
      </p>
    </>,
  )
  return absoluteLinks(html, site.url, text.address)
}

function FeedReference({ reference: { title, publisher, year, url } }: { reference: Reference }) {
  const href = safeHref(url)
  const rest = [publisher, year].filter((part) => part !== null).join(', ')
  return (
    <>
      {href === null ? title : <a href={href}>{title}</a>}
      {rest && `. ${rest}`}
    </>
  )
}
