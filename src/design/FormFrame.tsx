import type { ReactNode } from 'react'
import { Breadcrumbs, type Crumb } from './Breadcrumbs'
import { breadcrumbsCss } from './breadcrumbs.css'
import { buttonCss } from './button.css'
import { ErrorSummary } from './ErrorSummary'
import type { FormError } from './FormField'
import { formCss } from './form.css'
import { sectionCss } from './section.css'

/** The style sheets of every page with a reader's form. */
export const formFrameStyles = [breadcrumbsCss, sectionCss, formCss, buttonCss]

type FormFrameProps = {
  language: string
  /** The way back: where the reader came from. */
  trail: Crumb[]
  title: string
  /** What the form is about, above what is wrong with the last try. */
  about?: ReactNode
  errors: FormError[]
  children: ReactNode
}

/** The page of a reader's form: the way back, what it is about, what is wrong with the last try, the form. */
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
