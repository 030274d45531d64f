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

/** The last known language of the site; an error page uses it too. */
let lastLanguage = 'en'

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
  lastLanguage = settings.language
  return {
    url: env.PUBLIC_URL,
    name: settings.siteName,
    tagline: settings.tagline,
    language: settings.language,
    publisherName: settings.publisherName || settings.siteName,
    publisherLogo: settings.publisherLogo || null,
    publisherProfiles: linesOf(settings.publisherProfiles),
    securityContact: settings.securityContact || null,
    emergencyNumber: settings.emergencyNumber,
    crisisNumber: settings.crisisNumber ?? '',
    crisisText: settings.crisisText ?? '',
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

/** The layout data of an error page while the database is unreachable, in the last known language. */
export const fallbackSite = (): Site => ({
  url: env.PUBLIC_URL,
  name: 'Symptom Database',
  tagline: '',
  publisherName: 'Symptom Database',
  publisherLogo: null,
  publisherProfiles: [],
  securityContact: null,
  language: lastLanguage,
  emergencyNumber: '',
  crisisNumber: '',
  crisisText: '',
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
