import type { NamedLink } from '@/design/LinkList'

export type CommentOrder = 'oldest' | 'newest'

/** What every reader page needs: the frame around its content. */
export type SiteView = {
  /** Origin for absolute addresses, no trailing slash. */
  url: string
  name: string
  tagline: string
  /** The organization that answers for the content. */
  publisherName: string
  /** Absolute address; null where the site's mark stands for it. */
  publisherLogo: string | null
  /** Absolute addresses of the publisher on other sites. */
  publisherProfiles: string[]
  language: string
  emergencyNumber: string
  disclaimer: string
  /** Published about pages, for the footer. */
  aboutPages: NamedLink[]
  /** Votes from which an author's mean is shown. */
  ratingsShownFrom: number
  /** Which comments wait for a moderator. */
  moderation: 'all' | 'first' | 'none'
  /** Whether independent authors' means go into the structured data. */
  starsInSearchResults: boolean
}
