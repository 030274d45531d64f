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

/** A profile for search engines; its stars only where `mayShowStars` says so. */
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
 * Whether readers' stars may go into the structured data. Search engines refuse ratings of whoever controls the
 * page (Google, "Making review rich results more helpful", 2019), so the author must be independent of the
 * publisher, the publisher must have switched it on, and the mean must be one that the page itself shows.
 */
export function mayShowStars(site: SiteView, author: AuthorView): boolean {
  return site.starsInSearchResults && author.isIndependent && isMeanShown(author.rating, site)
}

/** The clinician as a practice, which schema.org lets carry a rating; the numbers are those that the page shows. */
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
