import { Fragment } from 'react'
import type { ArticleView, Reference } from '@/content/articles/article-view'
import { contentIn } from '@/design/content-language'
import { DateText } from '@/design/DateText'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'
import { referenceKeys } from '@/rich-text/read-block'
import { safeHref } from '@/rich-text/safe-href'
import { citationId, referenceId } from '@/rich-text/text-context'
import { ReviewerLink } from './ArticleFacts'
import { citationsOf, numbersOf } from './reference-numbers'

type NotesProps = { article: ArticleView; site: SiteView }

/** References, corrections, and review details. */
export function ArticleNotes({ article, site }: NotesProps) {
  const t = stringsFor(site.language).article
  const numbers = numbersOf(article.references)
  const content = contentIn(site.language, article.language)
  const citations = citationsOf(referenceKeys(article.body), numbers)
  return (
    <div className="notes small">
      {article.references.length > 0 && (
        <section aria-labelledby="references">
          <h2 id="references">{t.references}</h2>
          <ol>
            {article.references.map((reference, index) => (
              <li key={`${reference.title} ${reference.url}`} id={referenceId(index + 1)} dir="auto">
                <ReferenceText reference={reference} site={site} />
                <BackLinks number={index + 1} places={citations.get(index + 1) ?? 0} site={site} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {article.corrections.length > 0 && (
        <section aria-labelledby="corrections">
          <h2 id="corrections">{t.corrections}</h2>
          <ul>
            {article.corrections.map(({ date, text }) => (
              <li key={`${date} ${text}`}>
                <DateText iso={date} site={site} />: <bdi {...content}>{text}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
      {article.conflictOfInterest && (
        <section aria-labelledby="conflict">
          <h2 id="conflict">{t.conflicts}</h2>
          <p {...content}>{article.conflictOfInterest}</p>
        </section>
      )}
      <ReviewText article={article} site={site} />
    </div>
  )
}

/** Backlinks from a reference to each place that cites it. */
function BackLinks({ number, places, site }: { number: number; places: number; site: SiteView }) {
  const { backTo } = stringsFor(site.language).richText
  return Array.from({ length: places }, (_, index) => index + 1).map((place) => (
    <Fragment key={place}>
      {' '}
      <a className="back" href={`#${citationId(number, place)}`} aria-label={backTo(place, places)}>
        ↩{places > 1 && <sup>{place}</sup>}
      </a>
    </Fragment>
  ))
}

function ReferenceText({ reference, site }: { reference: Reference; site: SiteView }) {
  const { title, publisher, year, accessedOn } = reference
  const href = safeHref(reference.url)
  const origin = [publisher, year].filter(Boolean).join(', ')
  return (
    <>
      {href ? <a href={href}>{title}</a> : title}
      {origin && `. ${origin}`}
      {accessedOn && (
        <span className="muted">
          , {stringsFor(site.language).article.accessed} <DateText iso={accessedOn} site={site} />
        </span>
      )}
      .
    </>
  )
}

function ReviewText({ article, site }: NotesProps) {
  const t = stringsFor(site.language).article
  if (!article.reviewer && !article.reviewedOn) return <p>{t.notReviewed}</p>
  return (
    <p>
      {article.reviewedOn && (
        <>
          {t.reviewed} <DateText iso={article.reviewedOn} site={site} />.{' '}
        </>
      )}
      {article.reviewer && (
        <>
          {t.reviewedBy} <ReviewerLink article={article} />.{' '}
        </>
      )}
      {article.reviewDue && (
        <>
          {t.reviewDue} <DateText iso={article.reviewDue} site={site} />.
        </>
      )}
    </p>
  )
}
