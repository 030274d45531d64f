import { markPath } from '@/html/SiteMark'

/** The site's sign where the panel has room for a small one. */
export function Icon() {
  return (
    <svg className="panel-icon" viewBox="0 0 32 32" role="img" aria-label="Home">
      <path fillRule="evenodd" d={markPath} />
    </svg>
  )
}
