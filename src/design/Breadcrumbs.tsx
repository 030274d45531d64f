import { stringsFor } from './strings'

/** `lang` of the name where it is content in another language than the page's. */
export type Crumb = { href: string; name: string; lang?: string }

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
