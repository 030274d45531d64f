import type { BodyRegion } from '@/content/symptoms/body-regions'

/** An alternative name of a symptom; a `related` one is medically different but often confused with it. */
type SampleName = { text: string; kind: 'exact' | 'related' | 'lay' | 'misspelling' }

export type SampleBodySystem = { slug: string; name: string; description: string }

export type SampleSymptom = {
  slug: string
  plainName: string
  /** Not repeated in `names`. */
  medicalName: string | null
  names: SampleName[]
  definition: string
  /** When to call for help at once; `{emergencyNumber}` is the number of the settings. */
  redLine?: string
  /** Slugs of body systems. */
  bodySystems: string[]
  /** Where on the body readers look for it. */
  bodyRegions: BodyRegion[]
  /** Slugs of the broader symptoms. */
  parents: string[]
}

export type SampleAuthor = {
  slug: string
  name: string
  credentials: { abbreviation: string; title: string }[]
  specialties: string[]
  practice: {
    name: string
    street: string | null
    city: string
    region: string
    country: string
    url: string | null
    phone: string | null
  }
  biography: string
  conflictOfInterest: string
  /** ISO 8601 date. */
  credentialsCheckedOn: string
  /** Votes with 1, 2, 3, 4 and 5 stars, in this order. */
  ratings: [number, number, number, number, number]
}

type SampleReference = {
  title: string
  publisher: string
  /** Null for an undated page. */
  year: number | null
  url: string | null
  /** ISO 8601 date. */
  accessedOn: string
}

export type SampleComment = {
  displayName: string
  text: string
  status: 'approved' | 'pending' | 'rejected' | 'spam'
  /** Never more than the article's `publishedDaysAgo`. */
  daysAgo: number
}

export type SampleArticle = {
  question: string
  slug: string
  /** One sentence that answers the question, at most 200 characters. */
  summary: string
  keyPoints: string[]
  /**
   * Plain text for the importer: blocks separated by one blank line, a heading is a short line on its own without
   * closing punctuation, list items begin with `• ` or `1. `.
   */
  body: string
  /** Slugs of symptoms, the most relevant first. */
  symptoms: string[]
  /** Slugs of authors. */
  author: string
  reviewer: string
  /** ISO 8601 date. */
  reviewedOn: string
  publishedDaysAgo: number
  references: SampleReference[]
  corrections?: { date: string; text: string }[]
  comments: SampleComment[]
}

/** An about page; `body` has the format of an article's body. */
export type SamplePage = { slug: string; title: string; body: string }
