import { markPath } from '@/html/SiteMark'

/** The site's mark and name, above the sign-in form. */
export function Logo() {
  return (
    <span className="panel-logo">
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <path fillRule="evenodd" d={markPath} />
      </svg>
      Symptom Database
    </span>
  )
}
