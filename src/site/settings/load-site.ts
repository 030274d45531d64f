import type { Payload } from 'payload'
import { published } from '@/db/published'
import { env } from '@/env'
import type { CommentOrder, SiteView } from '@/html/site-view'
import { linesOf } from './web-addresses'

/** The frame of every page, and whether the site takes comments. */
export type Site = SiteView & {
  commentsOpen: boolean
  /** 0: never. */
  commentsCloseAfterDays: number
  commentsOrder: CommentOrder
  /** When commenters have to wait a minute before they send. */
  proofOfWork: 'off' | 'under-attack' | 'on'
  /** How long what a commenter gave in confidence is kept. */
  contactDays: number
  /** E-mail address or web address for who found a weakness; null where none is named. */
  securityContact: string | null
}

/** The language that the site had when it was last asked; an error page speaks it too. */
let lastLanguage = 'en'

/** What every page shows around its content: the settings and the published about pages. */
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

/** The frame of an error page when the database cannot be asked, in the language known last. */
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
