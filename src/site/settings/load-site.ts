import type { Payload } from 'payload'
import { published } from '@/db/published'
import { env } from '@/env'
import type { CommentOrder, SiteView } from '@/html/site-view'
import { linesOf } from './web-addresses'

/** The layout data of every page, and whether the site accepts comments. */
export type Site = SiteView & {
  commentsOpen: boolean
  /** 0: never. */
  commentsCloseAfterDays: number
  commentsOrder: CommentOrder
  /** When commenters have to wait a minute before they submit. */
  proofOfWork: 'off' | 'under-attack' | 'on'
  /** How long commenters' private data is kept. */
  contactDays: number
  /** E-mail address or URL for vulnerability reports; null if none is set. */
  securityContact: string | null
}

/** What an error page says though the database is unreachable: the last known language, name and numbers. */
let lastKnown = {
  name: 'Symptom Database',
  language: 'en',
  emergencyNumber: '',
  crisisNumber: '',
  crisisText: '',
}

/** The layout data of every page: the settings and the published about pages. */
export async function loadSite(payload: Payload): Promise<Site> {
  const [settings, pages] = await Promise.all([
    payload.findGlobal({ slug: 'settings', depth: 0, overrideAccess: false }),
    payload.find({
      collection: 'pages',
      where: published(),
      select: { slug: true, title: true },
      sort: 'order',
      depth: 0,
      limit: 20,
      pagination: false,
      overrideAccess: false,
    }),
  ])
  lastKnown = {
    name: settings.siteName,
    language: settings.language,
    emergencyNumber: settings.emergencyNumber,
    crisisNumber: settings.crisisNumber ?? '',
    crisisText: settings.crisisText ?? '',
  }
  return {
    ...lastKnown,
    url: env.PUBLIC_URL,
    tagline: settings.tagline,
    publisherName: settings.publisherName || settings.siteName,
    publisherLogo: settings.publisherLogo || null,
    publisherProfiles: linesOf(settings.publisherProfiles),
    securityContact: settings.securityContact || null,
    disclaimer: settings.disclaimer,
    aboutPages: pages.docs.map(({ slug, title }) => ({ slug, name: title })),
    ratingsShownFrom: settings.ratingsShownFrom,
    starsInSearchResults: settings.starsInSearchResults === true,
    moderation: settings.moderation,
    commentsCloseAfterDays: settings.commentsCloseAfterDays,
    commentsOrder: settings.commentsOrder,
    proofOfWork: settings.proofOfWork,
    contactDays: settings.retention?.contactDays ?? 90,
    commentsOpen: settings.commentsOpen !== false,
  }
}

/** The layout data of an error page while the database is unreachable. */
export const fallbackSite = (): Site => ({
  ...lastKnown,
  url: env.PUBLIC_URL,
  tagline: '',
  publisherName: lastKnown.name,
  publisherLogo: null,
  publisherProfiles: [],
  securityContact: null,
  disclaimer: '',
  aboutPages: [],
  ratingsShownFrom: 1,
  starsInSearchResults: false,
  moderation: 'all',
  commentsCloseAfterDays: 0,
  commentsOrder: 'oldest',
  proofOfWork: 'off',
  contactDays: 90,
  commentsOpen: false,
})
