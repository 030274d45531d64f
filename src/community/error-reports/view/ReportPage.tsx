import type { ReportFormValues } from '@/community/error-reports/report-view'
import { Breadcrumbs } from '@/design/Breadcrumbs'
import { breadcrumbsCss } from '@/design/breadcrumbs.css'
import { buttonCss } from '@/design/button.css'
import { contentIn, contentLang } from '@/design/content-language'
import { ErrorSummary } from '@/design/ErrorSummary'
import type { FormError } from '@/design/FormField'
import { FormField } from '@/design/FormField'
import { formCss } from '@/design/form.css'
import { sectionCss } from '@/design/section.css'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'

/** The style sheets of the form for reporting an error. */
export const reportStyles = [breadcrumbsCss, sectionCss, formCss, buttonCss]

type ReportPageProps = {
  site: SiteView
  /** The question is empty where the database could not be asked. */
  article: { slug: string; question: string; language?: string }
  /** What the reader typed before, so that nothing is lost after an error. */
  values: ReportFormValues
  errors: FormError[]
  /** Names this sending, so that sending twice makes one report. */
  submission: string
}

/** The form in which a reader tells the editors what is wrong in an article. */
export function ReportPage({ site, article, values, errors, submission }: ReportPageProps) {
  const t = stringsFor(site.language)
  const address = `/articles/${article.slug}`
  const shared = { errors, errorPrefix: t.form.error }
  return (
    <>
      <Breadcrumbs
        trail={[
          {
            href: address,
            name: article.question || t.form.back,
            lang: article.question ? contentLang(site.language, article.language) : undefined,
          },
        ]}
        language={site.language}
      />
      <h1>{t.reports.title}</h1>
      {article.question && (
        <p className="lead">
          {t.comments.on}{' '}
          <span {...contentIn(site.language, article.language)}>{t.quoted(article.question)}</span>
        </p>
      )}
      <ErrorSummary errors={errors} language={site.language} />
      <form className="form" method="post" action={`${address}/report`} noValidate>
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
    </>
  )
}
