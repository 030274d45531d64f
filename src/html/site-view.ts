import type { NamedLink } from '@/design/LinkList'

export type CommentOrder = 'oldest' | 'newest'

/** The data that every reader page needs for its layout. */
export type SiteView = {
  /** Origin for absolute URLs, no trailing slash. */
  url: string
  name: string
  tagline: string
  /** The organisation responsible for the content. */
  publisherName: string
  /** Absolute URL; null if the site's mark is used. */
  publisherLogo: string | null
  /** Absolute URLs of the publisher's profiles on other sites. */
  publisherProfiles: string[]
  language: string
  emergencyNumber: string
  /** A line for people in a crisis, and the number that takes text messages; empty if there is none. */
  crisisNumber: string
  crisisText: string
  disclaimer: string
  /** Published about pages, for the footer. */
  aboutPages: NamedLink[]
  /** The number of votes from which an author's mean is shown. */
  ratingsShownFrom: number
  /** Which comments are held for a moderator. */
  moderation: 'all' | 'first' | 'none'
  /** Whether the structured data include independent authors' means. */
  starsInSearchResults: boolean
}
