import type { ReportableComment } from '@/community/comments/find-reportable-comment'
import { type ReportReason, reportReasons } from '@/community/comments/report-comment'
import { choiceCss } from '@/design/choice.css'
import { FormFrame, formFrameStyles } from '@/design/FormFrame'
import { RadioField } from '@/design/RadioField'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'
import { CoveredText } from './CoveredText'

/** The style sheets of the form for reporting a comment. */
export const reportCommentStyles = [...formFrameStyles, choiceCss]

/** The comment data that the page needs; empty except for the id if the database was unreachable. */
export type ReportedView = Omit<ReportableComment, 'article'>

type ReportCommentPageProps = {
  site: SiteView
  comment: ReportedView
  /** The choice in the last attempt. */
  chosen?: ReportReason | null
  /** The errors of the last attempt. */
  error: string | null
}

/** The form for reporting a comment to the moderators. */
export function ReportCommentPage({ site, comment, chosen, error }: ReportCommentPageProps) {
  const t = stringsFor(site.language)
  const { reportForm } = t.comments
  const article = comment.articleSlug
    ? { href: `/articles/${comment.articleSlug}`, name: comment.question }
    : { href: `/comments/${comment.id}`, name: t.form.back }
  return (
    <FormFrame
      language={site.language}
      trail={[article]}
      title={reportForm.title}
      about={
        comment.displayName && (
          <blockquote className="lead" dir="auto">
            <bdi>{comment.displayName}</bdi>: <CoveredText text={comment.text} barSays={t.comments.covered} />
          </blockquote>
        )
      }
      errors={error ? [{ field: 'reason', message: error }] : []}
    >
      <form className="form" method="post" action={`/comments/${comment.id}/report`} noValidate>
        <RadioField
          name="reason"
          question={reportForm.question}
          options={reportReasons.map((value) => ({ value, label: reportForm.reasons[value] }))}
          chosen={chosen}
          error={error}
          errorPrefix={t.form.error}
        />
        <p className="hint">{reportForm.note}</p>
        <p className="send">
          <button className="button" type="submit">
            {reportForm.send}
          </button>
        </p>
      </form>
    </FormFrame>
  )
}
