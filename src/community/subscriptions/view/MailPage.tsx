import { buttonCss } from '@/design/button.css'
import { ErrorSummary } from '@/design/ErrorSummary'
import { formCss } from '@/design/form.css'
import { sectionCss } from '@/design/section.css'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'

/** The style sheets of pages that mails link to. */
export const mailPageStyles = [sectionCss, formCss, buttonCss]

type MailPageProps = {
  site: SiteView
  heading: string
  text: string
  /** Why the last submission had no effect. */
  problem?: string
  /** The form; without one the page reports the result. */
  form?: { action: string; token: string; buttons: { value: string; label: string }[] }
}

/** One question with buttons: link scanners must not answer it. */
export function MailPage({ site, heading, text, problem, form }: MailPageProps) {
  const t = stringsFor(site.language)
  return (
    <>
      <h1>{heading}</h1>
      <ErrorSummary errors={problem ? [{ field: 'main', message: problem }] : []} language={site.language} />
      <p className="lead">{text}</p>
      {form ? (
        <form className="form" method="post" action={form.action}>
          <input type="hidden" name="token" value={form.token} />
          {form.buttons.map(({ value, label }) => (
            <p className="send" key={value}>
              <button className="button" type="submit" name="choice" value={value}>
                {label}
              </button>
            </p>
          ))}
        </form>
      ) : (
        <p className="part">
          <a className="button" href="/">
            {t.home}
          </a>
        </p>
      )}
      <p>
        <a href="/about/privacy-data">{t.mail.pages.privacy}</a>
      </p>
    </>
  )
}
