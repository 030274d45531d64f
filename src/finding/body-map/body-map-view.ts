import type { ArticleTeaser } from '@/content/articles/article-teaser'
import type { BodyRegion } from '@/content/symptoms/body-regions'
import type { RedLine } from '@/content/symptoms/red-line/red-line'
import type { NamedLink } from '@/design/LinkList'
import type { Paging } from '@/design/paging'

/** The number of symptoms per region of the map, in body order, head to foot. */
export type RegionCount = { slug: BodyRegion; symptomCount: number }

type RegionSymptom = NamedLink & { medicalName: string | null; articleCount: number }

/** One region of the map with its symptoms and articles. */
export type BodyRegionView = {
  slug: BodyRegion
  /** When to call for help at once: the lines of its symptoms. */
  redLines: RedLine[]
  /** Those of this page, by name. */
  symptoms: RegionSymptom[]
  /** All that the A to Z lists. */
  symptomCount: number
  /** Those of this page, the most recent first. */
  articles: ArticleTeaser[]
  /** All published ones. */
  articleCount: number
  paging: Paging
  /** Adjacent regions. */
  near: RegionCount[]
}
