import { Breadcrumbs } from '@/design/Breadcrumbs'
import { breadcrumbsCss } from '@/design/breadcrumbs.css'
import { initialsCss } from '@/design/initials.css'
import { sectionCss } from '@/design/section.css'
import { starsCss } from '@/design/stars.css'
import { stringsFor } from '@/design/strings'
import type { AuthorListItem } from '@/features/authors/author-view'
import type { SiteView } from '@/features/settings/site-view'
import { AuthorList } from './AuthorList'
import { authorListCss } from './author-list.css'

/** The style sheets of the directory. */
export const authorDirectoryStyles = [breadcrumbsCss, sectionCss, initialsCss, starsCss, authorListCss]

/** Everyone who writes here, in the given order. */
export function AuthorDirectoryPage({ site, authors }: { site: SiteView; authors: AuthorListItem[] }) {
  const t = stringsFor(site.language).authors
  return (
    <>
      <Breadcrumbs trail={[]} language={site.language} />
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <div className="part">
        {authors.length > 0 ? (
          <AuthorList authors={authors} site={site} level={2} />
        ) : (
          <p className="muted">{t.none}</p>
        )}
      </div>
    </>
  )
}
