import { Stars } from '@/community/ratings/view/Stars'
import type { BylineAuthor } from '@/content/authors/author-view'
import { AuthorName } from '@/design/AuthorName'
import { Portrait } from '@/design/Portrait'
import { practiceLine } from '@/design/practice-place'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'
import { AuthorSkills } from './AuthorSkills'

type BylineProps = {
  author: BylineAuthor
  site: SiteView
  /** Includes the author's name in the button for screen readers if there are several. */
  isOneOfSeveral: boolean
}

/** The author: name, credentials, practice, rating, and the link to rate. */
export function Byline({ author, site, isOneOfSeveral }: BylineProps) {
  const t = stringsFor(site.language)
  const profile = `/authors/${author.slug}`
  return (
    <div className="byline">
      <Portrait name={author.name} photo={author.photo} />
      <div>
        <h3>
          <AuthorName name={author.name} credentials={author.credentials} href={profile} />
        </h3>
        <div className="muted">
          <AuthorSkills author={author} />
          {author.practice && <p dir="auto">{practiceLine(author.practice, t.locale)}</p>}
        </div>
        <p>
          <Stars rating={author.rating} site={site} />
        </p>
        <p className="actions">
          <a className="button quiet" href={`${profile}/rate`}>
            {t.ratings.rate}
            {isOneOfSeveral && (
              <span className="vh">
                {' '}
                <bdi>{author.name}</bdi>
              </span>
            )}
          </a>
          <a href={`${profile}#conflict-of-interest`}>{t.article.conflicts}</a>
        </p>
      </div>
    </div>
  )
}
