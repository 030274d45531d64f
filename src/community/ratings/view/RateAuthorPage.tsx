import { type Choice, reasonNames } from '@/community/ratings/rating-summary'
import { AuthorName, type Credential } from '@/design/AuthorName'
import { choiceCss } from '@/design/choice.css'
import { FormFrame, formFrameStyles } from '@/design/FormFrame'
import { type Practice, practiceLine } from '@/design/practice-place'
import { RadioField } from '@/design/RadioField'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'
import { DrawnStars } from './Stars'
import { starsCss } from './stars.css'

/** The style sheets of the rating form. */
export const rateAuthorStyles = [...formFrameStyles, starsCss, choiceCss]

/** The author data that the form shows; empty except for the slug if the database was unreachable. */
export type RatedAuthor = {
  slug: string
  name: string
  credentials: Credential[]
  practice: Practice | null
}

type RateAuthorPageProps = {
  site: SiteView
  author: RatedAuthor
  /** This reader's stored vote, or the choice in the last attempt. */
  current: Choice | null
  /** Whether there is a vote to withdraw. */
  hasVote: boolean
  /** The errors of the last attempt. */
  error: string | null
}

/** The form for rating an author. */
export function RateAuthorPage({ site, author, current, hasVote, error }: RateAuthorPageProps) {
  const t = stringsFor(site.language)
  const profile = `/authors/${author.slug}`
  const trail = [
    { href: '/authors', name: t.authors.title },
    { href: profile, name: author.name || t.form.back },
  ]
  const title = author.name ? t.ratings.title(author.name) : t.ratings.rate
  return (
    <FormFrame
      language={site.language}
      trail={trail}
      title={title}
      about={
        <p className="lead">
          <AuthorName name={author.name} credentials={author.credentials} />
          {author.practice && (
            <>
              {' '}
              · <bdi>{practiceLine(author.practice, t.locale)}</bdi>
            </>
          )}
        </p>
      }
      errors={error ? [{ field: 'stars', message: error }] : []}
    >
      <form className="form" method="post" action={`${profile}/rate`} noValidate>
        <RadioField
          name="stars"
          question={author.name ? t.ratings.question(author.name) : t.ratings.starsColumn}
          options={[1, 2, 3, 4, 5].map((value) => ({
            value,
            label: t.ratings.stars(value),
            picture: <DrawnStars value={value} />,
          }))}
          chosen={current?.stars}
          hint={current?.stars && hasVote ? t.ratings.current(current.stars) : null}
          error={error}
          errorPrefix={t.form.error}
        />
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
    </FormFrame>
  )
}
