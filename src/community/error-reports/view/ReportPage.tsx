import type { ReportFormValues } from '@/community/error-reports/report-view'
import type { FormError } from '@/design/FormField'
import { FormField } from '@/design/FormField'
import { FormFrame, formFrameStyles } from '@/design/FormFrame'
import { crumbOfArticle, type NamedArticle, OnArticle } from '@/design/named-article'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'

/** The style sheets of the form for reporting an error. */
export const reportStyles = formFrameStyles

type ReportPageProps = {
  site: SiteView
  article: NamedArticle
  /** The reader's input, so that nothing is lost after an error. */
  values: ReportFormValues
  errors: FormError[]
  /** Identifies this submission, so that submitting twice creates one report. */
  submission: string
}

/** The form for reporting an error in an article to the editors. */
export function ReportPage({ site, article, values, errors, submission }: ReportPageProps) {
  const t = stringsFor(site.language)
  const shared = { errors, errorPrefix: t.form.error }
  return (
    <FormFrame
      language={site.language}
      trail={[crumbOfArticle(site.language, article)]}
      title={t.reports.title}
      about={<OnArticle pageLanguage={site.language} article={article} />}
      errors={errors}
    >
      <form className="form" method="post" action={`/articles/${article.slug}/report`} noValidate>
        <input type="hidden" name="submission" value={submission} />
        <FormField
          name="text"
          type="textarea"
          label={t.reports.text}
          hint={t.reports.textHint}
          value={values.text}
          isRequired
          {...shared}
        />
        <FormField
          name="email"
          type="email"
          label={t.reports.email}
          hint={t.reports.emailHint}
          value={values.email}
          autoComplete="email"
          {...shared}
        />
        <h2 className="next">{t.comments.next}</h2>
        <p className="hint">{t.reports.nextText}</p>
        <p className="send">
          <button className="button" type="submit">
            {t.reports.send}
          </button>
        </p>
      </form>
    </FormFrame>
  )
}
