import { starsCss } from '@/community/ratings/view/stars.css'
import type { DirectoryView } from '@/content/authors/author-view'
import { AUTHORS_A_PAGE } from '@/content/authors/find-directory'
import { Breadcrumbs } from '@/design/Breadcrumbs'
import { breadcrumbsCss } from '@/design/breadcrumbs.css'
import { buttonCss } from '@/design/button.css'
import { initialsCss } from '@/design/initials.css'
import { PageLinks } from '@/design/PageLinks'
import { PartNote } from '@/design/PartNote'
import { pageLinksCss } from '@/design/page-links.css'
import { sectionCss } from '@/design/section.css'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'
import { AuthorFilter } from './AuthorFilter'
import { AuthorList } from './AuthorList'
import { authorFilterCss } from './author-filter.css'
import { authorListCss } from './author-list.css'

/** The style sheets of the directory. */
export const authorDirectoryStyles = [
  breadcrumbsCss,
  sectionCss,
  buttonCss,
  initialsCss,
  starsCss,
  authorFilterCss,
  authorListCss,
  pageLinksCss,
]

/** All authors, or the filtered ones. */
export function AuthorDirectoryPage({ site, directory }: { site: SiteView; directory: DirectoryView }) {
  const t = stringsFor(site.language)
  const { authors, filters, specialties, total } = directory
  const chosen = [filters.specialty, filters.place].filter((value) => value !== null)
  const isEmpty = authors.length === 0 && chosen.length === 0
  return (
    <>
      <Breadcrumbs trail={[]} language={site.language} />
      <h1>{t.authors.title}</h1>
      <p className="lead">{t.authors.lead}</p>
      {isEmpty ? (
        <p className="part muted">{t.authors.none}</p>
      ) : (
        <>
          {(specialties.length > 0 || directory.places.length > 0 || chosen.length > 0) && (
            <AuthorFilter directory={directory} language={site.language} />
          )}
          <section className="part" aria-labelledby="found">
            <h2 id="found">
              {t.authors.found(total)}
              {chosen.length > 0 && <> {t.authors.foundFor(t.listed(chosen))}</>}
            </h2>
            {authors.length > 0 ? (
              <>
                <PartNote
                  page={directory.paging.page}
                  shown={authors.length}
                  perPage={AUTHORS_A_PAGE}
                  total={total}
                  language={site.language}
                />
                <AuthorList authors={authors} site={site} level={3} isFiltering />
                <PageLinks paging={directory.paging} language={site.language} />
              </>
            ) : (
              <p className="muted">{t.authors.noneFound}</p>
            )}
            {chosen.length > 0 && (
              <p className="clear">
                <a href="/authors">{t.authors.clear}</a>
              </p>
            )}
          </section>
        </>
      )}
    </>
  )
}
