import { type Choice, reasonNames } from '@/community/ratings/rating-summary'
import { AuthorName, type Credential } from '@/design/AuthorName'
import { Breadcrumbs } from '@/design/Breadcrumbs'
import { breadcrumbsCss } from '@/design/breadcrumbs.css'
import { buttonCss } from '@/design/button.css'
import { choiceCss } from '@/design/choice.css'
import { ErrorSummary } from '@/design/ErrorSummary'
import { formCss } from '@/design/form.css'
import { type Practice, practiceLine } from '@/design/practice-place'
import { sectionCss } from '@/design/section.css'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'
import { DrawnStars } from './Stars'
import { starsCss } from './stars.css'

/** The style sheets of the rating form. */
export const rateAuthorStyles = [breadcrumbsCss, sectionCss, starsCss, formCss, buttonCss, choiceCss]

/** What the form shows of an author; empty but for the slug where the database could not be asked. */
export type RatedAuthor = {
  slug: string
  name: string
  credentials: Credential[]
  practice: Practice | null
}

type RateAuthorPageProps = {
  site: SiteView
  author: RatedAuthor
  /** What this reader said before, or chose in the last try. */
  current: Choice | null
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
    { href: profile, name: author.name || t.form.back },
  ]
  const title = author.name ? t.ratings.title(author.name) : t.ratings.rate
  return (
    <>
      <Breadcrumbs trail={trail} language={site.language} />
      <h1>{title}</h1>
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
          <legend>{author.name ? t.ratings.question(author.name) : t.ratings.starsColumn}</legend>
          {error && (
            <p className="error" id="stars-error">
              <span className="vh">{t.form.error} </span>
              {error}
            </p>
          )}
          {current?.stars && hasVote && <p className="hint">{t.ratings.current(current.stars)}</p>}
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
