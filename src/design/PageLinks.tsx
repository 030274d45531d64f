import { type Paging, pageHref } from './paging'
import { stringsFor } from './strings'

type PageLinksProps = {
  paging: Paging
  language: string
  /** The name of the navigation, if "pages" does not say enough. */
  label?: string
}

/** Links to the first, previous, next and last page of a list; nothing if there is only one. */
export function PageLinks({ paging, language, label }: PageLinksProps) {
  const { page, pages } = paging
  if (pages <= 1) return null
  const t = stringsFor(language).paging
  return (
    <nav className="pages screen" aria-label={label ?? t.label}>
      {page > 2 && <a href={pageHref(paging, 1)}>{t.first}</a>}
      {page > 1 && (
        <a rel="prev" href={pageHref(paging, page - 1)}>
          {t.previous}
        </a>
      )}
      <span>{t.pageOf(page, pages)}</span>
      {page < pages && (
        <a rel="next" href={pageHref(paging, page + 1)}>
          {t.next}
        </a>
      )}
      {page < pages - 1 && <a href={pageHref(paging, pages)}>{t.last}</a>}
    </nav>
  )
}
