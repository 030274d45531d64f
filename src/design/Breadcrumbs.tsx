import { stringsFor } from './strings'

type Crumb = { href: string; name: string }

/**
 * The way from the home page to this one; the page itself stands below as its heading.
 *
 * @param trail the pages between, the widest first; the home page is added before them
 */
export function Breadcrumbs({ trail, language }: { trail: Crumb[]; language: string }) {
  const t = stringsFor(language)
  return (
    <nav className="crumbs" aria-label={t.breadcrumbs}>
      <ol className="plain">
        {[{ href: '/', name: t.home }, ...trail].map(({ href, name }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
