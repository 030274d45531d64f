import { RatingBars } from '@/design/RatingBars'
import { isMeanShown, Stars } from '@/design/Stars'
import { stringsFor } from '@/design/strings'
import type { BylineAuthor } from '@/features/authors/author-view'
import type { SiteView } from '@/features/settings/site-view'

/** How readers rated the author; single votes stay hidden until there are enough of them. */
export function AuthorRating({ author, site }: { author: BylineAuthor; site: SiteView }) {
  const t = stringsFor(site.language).ratings
  const isShown = isMeanShown(author.rating, site)
  return (
    <section className="part" aria-labelledby="ratings">
      <h2 id="ratings">{t.heading}</h2>
      <p>
        <Stars rating={author.rating} site={site} />
      </p>
      {isShown ? (
        <RatingBars rating={author.rating} language={site.language} />
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
