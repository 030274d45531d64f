import { buttonCss } from '@/design/button.css'
import { formCss } from '@/design/form.css'
import { sectionCss } from '@/design/section.css'
import { stringsFor } from '@/design/strings'
import { UnsentWords } from '@/design/UnsentWords'
import type { SiteView } from '../site-view'

/** The style sheets of the error page. */
export const errorStyles = [sectionCss, buttonCss]
/** The same for a page that also shows the reader's input. */
export const errorStylesWithWords = [...errorStyles, formCss]

type ErrorPageProps = {
  site: SiteView
  /** HTTP status, shown small for people who report the error. */
  status: number
  heading: string
  text: string
  /** Where the reader can continue. */
  backHref?: string
  /** The reader's text that can no longer be sent. */
  words?: string
}

/** Explains in plain words why a request failed, such as too many attempts (429). */
export function ErrorPage({ site, status, heading, text, backHref, words }: ErrorPageProps) {
  const t = stringsFor(site.language)
  return (
    <>
      <p className="muted small num">{status}</p>
      <h1>{heading}</h1>
      <p className="lead">{text}</p>
      {words && <UnsentWords words={words} language={site.language} />}
      <p className="part">
        <a className="button" href={backHref ?? '/'}>
          {backHref ? t.errors.back : t.home}
        </a>
      </p>
    </>
  )
}
