import { stringsFor } from '@/design/strings'
import { SiteMark } from './SiteMark'
import type { SiteView } from './site-view'

/** The site's name and navigation. `path` marks the current section. */
export function SiteHeader({ site, path }: { site: SiteView; path: string }) {
  const t = stringsFor(site.language)
  const about = site.aboutPages.find((page) => page.slug === 'about') ?? site.aboutPages[0]
  const links = [
    { href: '/search', label: t.search.title },
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
