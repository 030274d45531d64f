import type { ReportableComment } from '@/community/comments/find-reportable-comment'
import { type ReportReason, reportReasons } from '@/community/comments/report-comment'
import { Breadcrumbs } from '@/design/Breadcrumbs'
import { breadcrumbsCss } from '@/design/breadcrumbs.css'
import { buttonCss } from '@/design/button.css'
import { choiceCss } from '@/design/choice.css'
import { ErrorSummary } from '@/design/ErrorSummary'
import { formCss } from '@/design/form.css'
import { sectionCss } from '@/design/section.css'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'
import { CoveredText } from './CoveredText'

/** The style sheets of the form for reporting a comment. */
export const reportCommentStyles = [breadcrumbsCss, sectionCss, formCss, choiceCss, buttonCss]

/** What the page needs of the comment; empty but for its id where the database could not be asked. */
export type ReportedView = Omit<ReportableComment, 'article'>

type ReportCommentPageProps = {
  site: SiteView
  comment: ReportedView
  /** What was chosen in the last try. */
  chosen?: ReportReason | null
  /** What was wrong with the last try. */
  error: string | null
}

/** The form in which a reader tells the moderators that a comment is out of place. */
export function ReportCommentPage({ site, comment, chosen, error }: ReportCommentPageProps) {
  const t = stringsFor(site.language)
  const { reportForm } = t.comments
  const article = comment.articleSlug
    ? { href: `/articles/${comment.articleSlug}`, name: comment.question }
    : { href: `/comments/${comment.id}`, name: t.form.back }
  return (
    <>
      <Breadcrumbs trail={[article]} language={site.language} />
      <h1>{reportForm.title}</h1>
      {comment.displayName && (
        <blockquote className="lead" dir="auto">
          <bdi>{comment.displayName}</bdi>: <CoveredText text={comment.text} barSays={t.comments.covered} />
        </blockquote>
      )}
      <ErrorSummary errors={error ? [{ field: 'reason', message: error }] : []} language={site.language} />
      <form className="form" method="post" action={`/comments/${comment.id}/report`} noValidate>
        <fieldset className={error ? 'field wrong' : 'field'}>
          <legend>{reportForm.question}</legend>
          {error && (
            <p className="error">
              <span className="vh">{t.form.error} </span>
              {error}
            </p>
          )}
          {reportReasons.map((reason, index) => (
            <label className="choice" key={reason}>
              <input
                type="radio"
                name="reason"
                id={index === 0 ? 'reason' : `reason-${reason}`}
                value={reason}
                defaultChecked={reason === chosen}
                required
              />
              <span>{reportForm.reasons[reason]}</span>
            </label>
          ))}
        </fieldset>
        <p className="hint">{reportForm.note}</p>
        <p className="send">
          <button className="button" type="submit">
            {reportForm.send}
          </button>
        </p>
      </form>
    </>
  )
}
