import { Breadcrumbs } from '@/design/Breadcrumbs'
import { breadcrumbsCss } from '@/design/breadcrumbs.css'
import { buttonCss } from '@/design/button.css'
import { choiceCss } from '@/design/choice.css'
import { ErrorSummary } from '@/design/ErrorSummary'
import { formCss } from '@/design/form.css'
import { DrawnStars } from '@/design/Stars'
import { sectionCss } from '@/design/section.css'
import { starsCss } from '@/design/stars.css'
import { stringsFor } from '@/design/strings'
import type { BylineAuthor } from '@/features/authors/author-view'
import { AuthorName } from '@/features/authors/view/AuthorName'
import { practiceLine } from '@/features/authors/view/practice-place'
import { reasonNames, type Vote } from '@/features/ratings/rating-summary'
import type { SiteView } from '@/features/settings/site-view'

/** The style sheets of the rating form. */
export const rateAuthorStyles = [breadcrumbsCss, sectionCss, starsCss, formCss, buttonCss, choiceCss]

type RateAuthorPageProps = {
  site: SiteView
  author: BylineAuthor
  /** What this reader said before, or chose in the last try. */
  current: Vote | null
  /** Whether there is a vote to take back. */
  hasVote: boolean
  /** What was wrong with the last try. */
  error: string | null
}

/** The form in which a reader rates an author. */
export function RateAuthorPage({ site, author, current, hasVote, error }: RateAuthorPageProps) {
  const t = stringsFor(site.language)
  const profile = `/authors/${author.slug}`
  const trail = [
    { href: '/authors', name: t.authors.title },
    { href: profile, name: author.name },
  ]
  return (
    <>
      <Breadcrumbs trail={trail} language={site.language} />
      <h1>{t.ratings.title(author.name)}</h1>
      <p className="lead">
        <AuthorName name={author.name} credentials={author.credentials} />
        {author.practice && (
          <>
            {' '}
            · <bdi>{practiceLine(author.practice, t.locale)}</bdi>
          </>
        )}
      </p>
      <ErrorSummary errors={error ? [{ field: 'stars', message: error }] : []} language={site.language} />
      <form className="form" method="post" action={`${profile}/rate`} noValidate>
        <fieldset
          className={error ? 'field wrong' : 'field'}
          aria-describedby={error ? 'stars-error' : undefined}
        >
          <legend>{t.ratings.question(author.name)}</legend>
          {error && (
            <p className="error" id="stars-error">
              <span className="vh">{t.form.error} </span>
              {error}
            </p>
          )}
          {current && hasVote && <p className="hint">{t.ratings.current(current.stars)}</p>}
          {[1, 2, 3, 4, 5].map((value) => (
            <label className="choice" key={value}>
              <input
                type="radio"
                name="stars"
                id={value === 1 ? 'stars' : `stars-${value}`}
                value={value}
                defaultChecked={value === current?.stars}
                required
              />
              <span>{t.ratings.stars(value)}</span>
              <DrawnStars value={value} />
            </label>
          ))}
        </fieldset>
        <fieldset className="field">
          <legend>{t.ratings.reasonsQuestion}</legend>
          {reasonNames.map((name) => (
            <label className="choice" key={name}>
              <input
                type="checkbox"
                name={name}
                value="yes"
                defaultChecked={current?.reasons[name] === true}
              />
              <span>{t.ratings.reasons[name]}</span>
            </label>
          ))}
        </fieldset>
        <p className="hint">{t.ratings.note}</p>
        <p className="send">
          <button className="button" type="submit">
            {t.ratings.rate}
          </button>
          {hasVote && (
            <button className="button quiet" type="submit" name="withdraw" value="yes">
              {t.ratings.withdraw}
            </button>
          )}
        </p>
      </form>
    </>
  )
}
