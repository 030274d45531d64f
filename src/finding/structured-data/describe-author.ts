import type { Graph, PhysicianLeaf } from 'schema-dts'
import { isMeanShown, shownMean } from '@/community/ratings/view/Stars'
import type { AuthorView } from '@/content/authors/author-view'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'
import { safeHref } from '@/rich-text/safe-href'
import { describeAddress, describePerson, telephoneOf } from './describe-person'
import { describePublisher, describeWebSite } from './describe-publisher'
import { describeTrail } from './describe-trail'
import { graphOf, listed } from './graph'
import { websiteId } from './node-ids'

/** A profile for search engines; its stars only if `mayShowStars` allows it. */
export function describeAuthor(site: SiteView, author: AuthorView): Graph {
  const path = `/authors/${author.slug}`
  const url = site.url + path
  const person = describePerson(site, author)
  const links = author.links.flatMap(({ url: link }) => safeHref(link) ?? [])
  return graphOf([
    {
      '@type': 'ProfilePage',
      '@id': url,
      url,
      name: author.name,
      inLanguage: stringsFor(site.language).locale,
      isPartOf: { '@id': websiteId(site) },
      breadcrumb: { '@id': `${url}#breadcrumbs` },
      mainEntity: {
        ...person,
        description: author.biography ?? undefined,
        sameAs: listed(links),
      },
    },
    describeTrail(site, [{ href: '/authors', name: stringsFor(site.language).authors.title }], {
      href: path,
      name: author.name,
    }),
    ...(mayShowStars(site, author) ? [describePhysician(site, author)] : []),
    describePublisher(site),
    describeWebSite(site),
  ])
}

/**
 * Whether ratings may be included in the structured data. Search engines reject self-serving ratings (Google,
 * "Making review rich results more helpful", 2019), so the author must be independent of the publisher, the
 * publisher must have enabled it, and the page itself must show the mean.
 */
export function mayShowStars(site: SiteView, author: AuthorView): boolean {
  return site.starsInSearchResults && author.isIndependent && isMeanShown(author.rating, site)
}

/** The clinician as a practice, which may have a rating in schema.org; the numbers are those shown on the page. */
function describePhysician(site: SiteView, author: AuthorView): PhysicianLeaf {
  const { practice, rating } = author
  return {
    '@type': 'Physician',
    '@id': `${site.url}/authors/${author.slug}#physician`,
    name: author.name,
    url: `${site.url}/authors/${author.slug}`,
    image: author.photo ? site.url + author.photo.src : undefined,
    telephone: practice ? telephoneOf(practice) : undefined,
    address: practice ? describeAddress(practice) : undefined,
    aggregateRating: {
      '@type': 'AggregateRating',
      ratingValue: shownMean(rating),
      ratingCount: rating.count,
      bestRating: 5,
      worstRating: 1,
    },
  }
}
