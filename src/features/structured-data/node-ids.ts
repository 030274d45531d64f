import type { SiteView } from '@/features/settings/site-view'

/** Identifiers (`@id`) by which the nodes of several pages name the same thing. */
export const organizationId = (site: SiteView) => `${site.url}/#publisher`
export const websiteId = (site: SiteView) => `${site.url}/#website`
export const personId = (site: SiteView, slug: string) => `${site.url}/authors/${slug}#person`
export const symptomId = (site: SiteView, slug: string) => `${site.url}/symptoms/${slug}#symptom`
export const commentId = (pageUrl: string, id: number) => `${pageUrl}#comment-${id}`
