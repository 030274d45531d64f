import { Stars } from '@/community/ratings/view/Stars'
import type { AuthorListItem } from '@/content/authors/author-view'
import { AuthorName } from '@/design/AuthorName'
import { Portrait } from '@/design/Portrait'
import { practiceLine } from '@/design/practice-place'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'
import { SpecialtyLinks } from './SpecialtyLinks'

type AuthorListProps = {
  authors: AuthorListItem[]
  site: SiteView
  /** The heading level of each name. */
  level: 2 | 3
  /** Specialties link to all authors who have them. */
  isFiltering?: boolean
}

/** A list of authors: name, specialties, practice, rating and number of articles. */
export function AuthorList({ authors, site, level, isFiltering = false }: AuthorListProps) {
  const t = stringsFor(site.language)
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <ul className="authors plain">
      {authors.map((author) => (
        <li key={author.id}>
          <Portrait name={author.name} photo={author.photo} />
          <div>
            <Heading>
              <AuthorName
                name={author.name}
                credentials={author.credentials}
                href={`/authors/${author.slug}`}
              />
            </Heading>
            <div className="muted small">
              {author.specialties.length > 0 && (
                <p dir="auto">
                  {isFiltering ? (
                    <SpecialtyLinks specialties={author.specialties} />
                  ) : (
                    author.specialties.join(' · ')
                  )}
                </p>
              )}
              {author.practice && <p dir="auto">{practiceLine(author.practice, t.locale)}</p>}
              <p>{t.answers(author.articleCount)}</p>
            </div>
            <p>
              <Stars rating={author.rating} site={site} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
