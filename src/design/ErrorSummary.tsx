import type { FormError } from '@/features/comments/comment-view'
import { stringsFor } from './strings'

type ErrorSummaryProps = {
  errors: FormError[]
  language: string
}

/** What has to be corrected, each with a link to its field; nothing where there is no error. */
export function ErrorSummary({ errors, language }: ErrorSummaryProps) {
  if (errors.length === 0) return null
  return (
    <div className="problems" role="alert" tabIndex={-1}>
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
