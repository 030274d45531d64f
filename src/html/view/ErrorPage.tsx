import { buttonCss } from '@/design/button.css'
import { formCss } from '@/design/form.css'
import { sectionCss } from '@/design/section.css'
import { stringsFor } from '@/design/strings'
import { UnsentWords } from '@/design/UnsentWords'
import type { SiteView } from '../site-view'

/** The style sheets of an error's page. */
export const errorStyles = [sectionCss, buttonCss]
/** The same where what the reader wrote stands on it. */
export const errorStylesWithWords = [...errorStyles, formCss]

type ErrorPageProps = {
  site: SiteView
  /** HTTP status, shown small for those who report the error. */
  status: number
  heading: string
  text: string
  /** Where the reader can go on. */
  backHref?: string
  /** What the reader wrote and cannot send any more. */
  words?: string
}

/** Says in plain words why a request could not be answered, such as too many tries (429). */
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
