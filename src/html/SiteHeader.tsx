import { stringsFor } from '@/design/strings'
import { SiteMark } from './SiteMark'
import type { SiteView } from './site-view'

/** The site's name, a search field and the navigation. `path` marks the current section. */
export function SiteHeader({ site, path }: { site: SiteView; path: string }) {
  const t = stringsFor(site.language)
  const about = site.aboutPages.find((page) => page.slug === 'about') ?? site.aboutPages[0]
  const links = [
    { href: '/symptoms', label: t.nav.aToZ, before: t.nav.aToZBefore },
    { href: '/body', label: t.nav.bodySystems },
    { href: '/authors', label: t.nav.authors },
    ...(about ? [{ href: `/about/${about.slug}`, label: t.nav.about }] : []),
  ]
  return (
    <header className="site-head">
      <div className="wrap">
        <a className="wordmark" href="/" aria-current={path === '/' ? 'page' : undefined}>
          <SiteMark />
          <bdi>{site.name}</bdi>
        </a>
        {/* biome-ignore lint/a11y/useSemanticElements: the validator lets <search> have no name, and a page may have two. */}
        <form className="find-line" action="/search" role="search" aria-label={t.search.title}>
          <input name="q" type="search" dir="auto" aria-label={t.search.label} autoComplete="off" />
          <button type="submit" aria-label={t.search.button}>
            <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
              <path d="M8.5 2.5a6 6 0 1 1 0 12 6 6 0 0 1 0-12Zm4.5 10.5 4.5 4.5" />
            </svg>
          </button>
        </form>
        <nav aria-label={t.nav.label}>
          <ul className="plain">
            {links.map(({ href, label, before }) => (
              <li key={href}>
                <a href={href} aria-current={currentIn(href, path)}>
                  {before && <span className="wide">{before} </span>}
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  )
}

/** `page` on the page itself, `true` on pages below it. */
function currentIn(href: string, path: string): 'page' | 'true' | undefined {
  if (path === href) return 'page'
  return path.startsWith(`${href}/`) ? 'true' : undefined
}
