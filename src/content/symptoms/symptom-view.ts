import type { ArticleTeaser } from '@/content/articles/article-teaser'
import type { NamedLink } from '@/design/LinkList'
import type { Paging } from '@/design/paging'
import type { BodyRegion } from './body-regions'
import type { RedLine } from './red-line/red-line'

/** Narrower symptoms on one page of a symptom. */
export const CHILDREN_A_PAGE = 60

/** One line of the A to Z: a common name, or another name that points to it. */
export type SymptomIndexEntry = {
  slug: string
  /** The line's text. */
  name: string
  /** The common name it points to, if `name` is another name. */
  see: string | null
  articleCount: number
}

/** A letter of the A to Z and its number of entries. */
export type LetterCount = { letter: string; count: number }

/** The entries under one letter. */
export type LetterGroup = { letter: string; entries: SymptomIndexEntry[] }

/**
 * A page of the A to Z. A short one is one page with every letter. A long one begins with the letters and what has
 * most answers, and each letter has pages of its own.
 */
export type SymptomIndexView = {
  /** Of the whole A to Z. */
  symptomCount: number
  nameCount: number
  letters: LetterCount[]
  isShort: boolean
  /** What this page shows: all letters, or a part of one. */
  groups: LetterGroup[]
  /** The letter of this page and all its entries; null on the first page. */
  letter: LetterCount | null
  /** On the first page of a long A to Z. */
  oftenAnswered: SymptomIndexEntry[]
  paging: Paging
}

/**
 * A name that readers confuse with a symptom's; `slug` is that of the symptom it really names, if there is one.
 */
export type RelatedName = { name: string; slug: string | null }

/** A symptom's page. `related` names are medically different and labelled so. */
export type SymptomView = {
  id: number
  slug: string
  plainName: string
  medicalName: string | null
  exactNames: string[]
  relatedNames: RelatedName[]
  definition: string | null
  definitionSource: string | null
  /** When to call for help at once, as a clinician approved it. */
  redLine: RedLine | null
  bodySystems: NamedLink[]
  /** From head to foot. */
  bodyRegions: BodyRegion[]
  /** Identifiers in other vocabularies. */
  codes: { system: string; code: string }[]
  parents: NamedLink[]
  /** Others that its readers may look for, by name. */
  near: NamedLink[]
  /** Those of this page, by name. */
  children: NamedLink[]
  /** Of all that belong to it. */
  childCount: number
  /** Those of this page, the newest first. */
  articles: ArticleTeaser[]
  /** Of all published ones. */
  articleCount: number
  paging: Paging
  isSample: boolean
}

/** A body system with what belongs to it. */
export type BodySystemView = {
  slug: string
  name: string
  description: string | null
  /** Those of this page, by name. */
  symptoms: NamedLink[]
  /** Of all that the A to Z lists. */
  symptomCount: number
  /** Those of this page, the newest first. */
  articles: ArticleTeaser[]
  /** Of all published ones. */
  articleCount: number
  paging: Paging
}
