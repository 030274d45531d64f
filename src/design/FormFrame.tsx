import type { ReactNode } from 'react'
import { Breadcrumbs, type Crumb } from './Breadcrumbs'
import { breadcrumbsCss } from './breadcrumbs.css'
import { buttonCss } from './button.css'
import { ErrorSummary } from './ErrorSummary'
import type { FormError } from './FormField'
import { formCss } from './form.css'
import { sectionCss } from './section.css'

/** The style sheets of every page with a reader form. */
export const formFrameStyles = [breadcrumbsCss, sectionCss, formCss, buttonCss]

type FormFrameProps = {
  language: string
  /** The back link: where the reader came from. */
  trail: Crumb[]
  title: string
  /** The subject of the form, above the errors of the last attempt. */
  about?: ReactNode
  errors: FormError[]
  children: ReactNode
}

/** The page of a reader form: back link, subject, errors of the last attempt, form. */
export function FormFrame({ language, trail, title, about, errors, children }: FormFrameProps) {
  return (
    <>
      <Breadcrumbs trail={trail} language={language} />
      <h1>{title}</h1>
      {about}
      <ErrorSummary errors={errors} language={language} />
      {children}
    </>
  )
}
