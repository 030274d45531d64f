import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { untilNextPublication } from '@/db/next-publication'
import { preparedConnection } from '@/db/prepared-connection'
import { env } from '@/env'
import type { CommentOrder, SiteView } from '@/html/site-view'
import type { Setting } from '@/payload-types'
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

const ABOUT_PAGES_MOST = 20

/** What an error page says though the database is unreachable: the last known language, name and numbers. */
let lastKnown = {
  name: 'Symptom Database',
  language: 'en',
  emergencyNumber: '',
  crisisNumber: '',
  crisisText: '',
}

type Frame = {
  site: Site
  /** By the database's clock. */
  now: Date
  /** Milliseconds until a page may change by itself; Infinity: not before a write. */
  untilNext: number
}

/** The layout data of every page. */
export const loadSite = async (payload: Payload): Promise<Site> => (await loadFrame(payload)).site

/** The layout data of every page (the settings and the published about pages) and the time. */
export async function loadFrame(payload: Payload): Promise<Frame> {
  const { now, untilNext, aboutPages, stored } = await readMoment(payload)
  // Until they are saved for the first time.
  const settings = stored ?? (await payload.findGlobal({ slug: 'settings', depth: 0, overrideAccess: false }))
  lastKnown = {
    name: settings.siteName,
    language: settings.language,
    emergencyNumber: settings.emergencyNumber,
    crisisNumber: settings.crisisNumber ?? '',
    crisisText: settings.crisisText ?? '',
  }
  const site = {
    ...lastKnown,
    url: env.PUBLIC_URL,
    tagline: settings.tagline,
    publisherName: settings.publisherName || settings.siteName,
    publisherLogo: settings.publisherLogo || null,
    publisherProfiles: linesOf(settings.publisherProfiles),
    securityContact: settings.securityContact || null,
    disclaimer: settings.disclaimer,
    aboutPages,
    ratingsShownFrom: settings.ratingsShownFrom,
    starsInSearchResults: settings.starsInSearchResults === true,
    moderation: settings.moderation,
    commentsCloseAfterDays: settings.commentsCloseAfterDays,
    commentsOrder: settings.commentsOrder,
    proofOfWork: settings.proofOfWork,
    contactDays: settings.retention?.contactDays ?? 90,
    commentsOpen: settings.commentsOpen !== false,
  }
  return { site, now: new Date(now), untilNext: untilNext ?? Number.POSITIVE_INFINITY }
}

/** The settings that a page may show or depends on; defaults are the database's. */
type PublicSettings = Pick<
  Setting,
  | 'siteName'
  | 'tagline'
  | 'language'
  | 'publisherName'
  | 'publisherLogo'
  | 'publisherProfiles'
  | 'securityContact'
  | 'emergencyNumber'
  | 'crisisNumber'
  | 'crisisText'
  | 'disclaimer'
  | 'commentsOpen'
  | 'moderation'
  | 'commentsCloseAfterDays'
  | 'commentsOrder'
  | 'proofOfWork'
  | 'ratingsShownFrom'
  | 'starsInSearchResults'
> & { retention?: { contactDays?: number | null } | null }

type Moment = {
  now: number
  untilNext: number | null
  aboutPages: Site['aboutPages']
  stored: PublicSettings | null
}

async function readMoment(payload: Payload): Promise<Moment> {
  const { rows } = await preparedConnection(payload).execute(sql`
    select floor(extract(epoch from now()) * 1000)::float8 as now, ${untilNextPublication} as "untilNext",
      coalesce((
        select json_agg(json_build_object('slug', slug, 'name', title)) from (
          select slug, title from pages where _status = 'published' and published_at <= now()
          order by "order", created_at desc limit ${ABOUT_PAGES_MOST}) p), '[]') as "aboutPages",
      (select json_build_object('siteName', site_name, 'tagline', tagline, 'language', language,
          'publisherName', publisher_name, 'publisherLogo', publisher_logo,
          'publisherProfiles', publisher_profiles, 'securityContact', security_contact,
          'emergencyNumber', emergency_number, 'crisisNumber', crisis_number, 'crisisText', crisis_text,
          'disclaimer', disclaimer, 'commentsOpen', comments_open, 'moderation', moderation,
          'commentsCloseAfterDays', comments_close_after_days, 'commentsOrder', comments_order,
          'proofOfWork', proof_of_work, 'ratingsShownFrom', ratings_shown_from,
          'starsInSearchResults', stars_in_search_results, 
          'retention', json_build_object('contactDays', retention_contact_days))
        from settings order by id limit 1) as stored`)
  const [moment] = rows as Moment[]
  if (!moment) throw new Error('the database did not tell the time')
  return moment
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
