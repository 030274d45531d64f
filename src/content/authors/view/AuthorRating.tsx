import { type ReasonCounts, reasonNames } from '@/community/ratings/rating-summary'
import { RatingBars } from '@/community/ratings/view/RatingBars'
import { isMeanShown, Stars } from '@/community/ratings/view/Stars'
import type { BylineAuthor } from '@/content/authors/author-view'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'

type AuthorRatingProps = { author: BylineAuthor; reasons: ReasonCounts; site: SiteView }

/** The author's rating; single votes are hidden until there are enough. */
export function AuthorRating({ author, reasons, site }: AuthorRatingProps) {
  const t = stringsFor(site.language).ratings
  const isShown = isMeanShown(author.rating, site)
  // Reasons are optional: none means nothing about the author.
  const given = reasonNames.filter((name) => reasons[name] > 0)
  return (
    <section className="part" aria-labelledby="ratings">
      <h2 id="ratings">{t.heading}</h2>
      <p>
        <Stars rating={author.rating} site={site} />
      </p>
      {isShown ? (
        <>
          <RatingBars rating={author.rating} language={site.language} />
          {given.length > 0 && (
            <ul className="plain small reasons">
              {given.map((name) => (
                <li key={name}>{t.reasonCounts[name](reasons[name])}</li>
              ))}
            </ul>
          )}
        </>
      ) : (
        <p className="muted small">{t.hidden(site.ratingsShownFrom)}</p>
      )}
      <p className="screen">
        <a className="button quiet" href={`/authors/${author.slug}/rate`}>
          {t.rate}
        </a>
      </p>
    </section>
  )
}
