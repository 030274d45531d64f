import type { FormError } from './FormField'
import { stringsFor } from './strings'

type ErrorSummaryProps = {
  errors: FormError[]
  language: string
}

/** The errors of a form, each with a link to its field; nothing if there are none. */
export function ErrorSummary({ errors, language }: ErrorSummaryProps) {
  if (errors.length === 0) return null
  return (
    // biome-ignore lint/a11y/noAutofocus: after a form that was refused, the reader must land on what is wrong with it.
    <div className="problems" role="alert" tabIndex={-1} autoFocus>
      <h2>{stringsFor(language).form.problems}</h2>
      <ul className="plain">
        {errors.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
