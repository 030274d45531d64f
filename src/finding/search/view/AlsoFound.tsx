import { contentIn } from '@/design/content-language'
import type { Strings } from '@/design/strings/words'
import type { SiteView } from '@/html/site-view'
import type { AlsoFound } from '../also/also-view'

type Props = { also: AlsoFound; site: SiteView; t: Strings }

/** The symptom that a query names, as a card that leads to its page; nothing without one. */
export function SymptomCard({ also: { card }, site, t }: Props) {
  if (!card) return null
  return (
    <section className="symptom-card" aria-labelledby="symptom-card">
      <p className="muted small">{t.search.symptom}</p>
      <h2 id="symptom-card">
        <a href={`/symptoms/${card.slug}`} {...contentIn(site.language)}>
          {card.name}
        </a>
      </h2>
      {card.definition && <p {...contentIn(site.language)}>{card.definition}</p>}
    </section>
  )
}

/** Authors and pages about the site that a query names; nothing without any. */
export function NamesFound({ also: { authors, pages }, site, t }: Props) {
  if (authors.length + pages.length === 0) return null
  return (
    <section className="also" aria-labelledby="also">
      <h2 id="also">{t.search.also}</h2>
      <ul className="plain">
        {authors.map(({ slug, name, place }) => (
          <li key={slug}>
            <a href={`/authors/${slug}`} dir="auto">
              {name}
            </a>{' '}
            <span className="muted small">
              {t.search.author}
              {place && (
                <>
                  {', '}
                  <bdi>{place}</bdi>
                </>
              )}
            </span>
          </li>
        ))}
        {pages.map(({ slug, name }) => (
          <li key={slug}>
            <a href={`/about/${slug}`} {...contentIn(site.language)}>
              {name}
            </a>{' '}
            <span className="muted small">{t.search.aboutPage}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
