import type { SiteView } from '@/html/site-view'

/** Identifiers (`@id`) with which nodes on several pages refer to the same thing. */
export const organizationId = (site: SiteView) => `${site.url}/#publisher`
export const websiteId = (site: SiteView) => `${site.url}/#website`
export const personId = (site: SiteView, slug: string) => `${site.url}/authors/${slug}#person`
export const symptomId = (site: SiteView, slug: string) => `${site.url}/symptoms/${slug}#symptom`
/** The URL of its own page, which stays the same when its article moves. */
export const commentId = (site: SiteView, id: number) => `${site.url}/comments/${id}#comment`
