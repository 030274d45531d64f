import type { OrganizationLeaf, WebSiteLeaf } from 'schema-dts'
import { stringsFor } from '@/design/strings'
import { iconPaths } from '@/html/icon-files'
import type { SiteView } from '@/html/site-view'
import { listed } from './graph'
import { organizationId, websiteId } from './node-ids'

/** About pages by the slugs of the sample content; a policy is only included if its page is published. */
const PRINCIPLES = 'editorial-policy'
const CORRECTIONS = 'corrections'

/** The organisation responsible for the content, with its editorial policies. */
export function describePublisher(site: SiteView): OrganizationLeaf {
  const policy = (slug: string) =>
    site.aboutPages.some((page) => page.slug === slug) ? `${site.url}/about/${slug}` : undefined
  return {
    '@type': 'Organization',
    '@id': organizationId(site),
    name: site.publisherName,
    url: `${site.url}/`,
    logo: site.publisherLogo ?? site.url + iconPaths.large,
    sameAs: listed(site.publisherProfiles),
    publishingPrinciples: policy(PRINCIPLES),
    correctionsPolicy: policy(CORRECTIONS),
  }
}

/** The site with its search URL. */
export function describeWebSite(site: SiteView): WebSiteLeaf {
  return {
    '@type': 'WebSite',
    '@id': websiteId(site),
    name: site.name,
    description: site.tagline,
    url: `${site.url}/`,
    inLanguage: stringsFor(site.language).locale,
    publisher: { '@id': organizationId(site) },
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${site.url}/search?q={search_term_string}` },
      // Google's notation for the query placeholder in the URL; schema.org types do not know it.
      ...{ 'query-input': 'required name=search_term_string' },
    },
  }
}
