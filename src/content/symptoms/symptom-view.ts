import type { ArticleTeaser } from '@/content/articles/article-teaser'
import type { NamedLink } from '@/design/LinkList'
import type { BodyRegion } from './body-regions'

/** One line of the A to Z: a plain name, or another name that leads to it. */
export type SymptomIndexEntry = {
  slug: string
  /** What the line says. */
  name: string
  /** The plain name it leads to, where `name` is another name. */
  see: string | null
  articleCount: number
}

/** A letter of the A to Z and how many entries begin with it. */
export type LetterCount = { letter: string; count: number }

/** A name that readers mix up with a symptom's; `slug` leads to the symptom that it names, where there is one. */
export type RelatedName = { name: string; slug: string | null }

/** A symptom's page. `related` names are not the same thing medically and are labelled so. */
export type SymptomView = {
  id: number
  slug: string
  plainName: string
  medicalName: string | null
  exactNames: string[]
  relatedNames: RelatedName[]
  definition: string | null
  definitionSource: string | null
  bodySystems: NamedLink[]
  /** From head to foot. */
  bodyRegions: BodyRegion[]
  /** Identifiers in other vocabularies. */
  codes: { system: string; code: string }[]
  parents: NamedLink[]
  /** The first by name. */
  children: NamedLink[]
  /** Of all that belong to it. */
  childCount: number
  /** The newest. */
  articles: ArticleTeaser[]
  /** Of all published ones. */
  articleCount: number
  isSample: boolean
}

/** A body system with what belongs to it. */
export type BodySystemView = {
  slug: string
  name: string
  description: string | null
  /** The first by name. */
  symptoms: NamedLink[]
  /** Of all that the A to Z lists. */
  symptomCount: number
  /** The newest. */
  articles: ArticleTeaser[]
  /** Of all published ones. */
  articleCount: number
}
