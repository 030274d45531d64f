import type { ReactNode } from 'react'
import type { ArticleView } from '@/content/articles/article-view'
import { DateText } from '@/design/DateText'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'

type Fact = { label: string; value: ReactNode }

/** The reviewer and dates of the article. */
export function ArticleFacts({ article, site }: { article: ArticleView; site: SiteView }) {
  const t = stringsFor(site.language).article
  const isUpdated = article.modifiedAt.slice(0, 10) !== article.publishedAt.slice(0, 10)
  const date = (label: string, iso: string | null): Fact[] =>
    iso ? [{ label, value: <DateText iso={iso} site={site} /> }] : []
  const facts: Fact[] = [
    ...(article.reviewer ? [{ label: t.reviewedBy, value: <Review article={article} site={site} /> }] : []),
    ...date(t.published, article.publishedAt),
    ...date(t.updated, isUpdated ? article.modifiedAt : null),
    ...date(t.reviewed, article.reviewer ? null : article.reviewedOn),
    ...date(t.reviewDue, article.reviewDue),
  ]
  return (
    <aside className="facts small" aria-label={t.facts}>
      <dl>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt className="muted">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </aside>
  )
}

function Review({ article, site }: { article: ArticleView; site: SiteView }) {
  return (
    <>
      <ReviewerLink article={article} />
      {article.reviewedOn && (
        <>
          <br />
          <DateText iso={article.reviewedOn} site={site} />
        </>
      )}
    </>
  )
}

/** The reviewing clinician's name with credentials; nothing if the article was not reviewed. */
export function ReviewerLink({ article }: { article: ArticleView }) {
  if (!article.reviewer) return null
  const { slug, name, credentials } = article.reviewer
  return (
    <>
      <a href={`/authors/${slug}`}>
        <bdi>{name}</bdi>
      </a>
      {credentials.map(({ abbreviation }) => `, ${abbreviation}`)}
    </>
  )
}
