import { stringsFor } from './strings'

/** `lang` of the name if its language differs from the page's. */
export type Crumb = { href: string; name: string; lang?: string }

/**
 * The path from the home page to this one; the page itself is not included, because its heading follows.
 *
 * @param trail the pages in between, topmost first; the home page is prepended
 */
export function Breadcrumbs({ trail, language }: { trail: Crumb[]; language: string }) {
  const t = stringsFor(language)
  return (
    <nav className="crumbs" aria-label={t.breadcrumbs}>
      <ol className="plain">
        {[{ href: '/', name: t.home }, ...trail].map(({ href, name, lang }: Crumb) => (
          <li key={href}>
            <a href={href} lang={lang} dir="auto">
              {name}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
