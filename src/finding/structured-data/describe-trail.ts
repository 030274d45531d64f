import type { BreadcrumbListLeaf } from 'schema-dts'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'

type Crumb = { href: string; name: string }

/**
 * A page's breadcrumbs, ending with the page itself.
 *
 * @param trail the pages between the home page and this one
 */
export function describeTrail(site: SiteView, trail: readonly Crumb[], page: Crumb): BreadcrumbListLeaf {
  const home = { href: '/', name: stringsFor(site.language).home }
  return {
    '@type': 'BreadcrumbList',
    '@id': `${site.url}${page.href}#breadcrumbs`,
    itemListElement: [home, ...trail, page].map(({ href, name }, index) => ({
      '@type': 'ListItem' as const,
      position: index + 1,
      name,
      item: site.url + href,
    })),
  }
}
