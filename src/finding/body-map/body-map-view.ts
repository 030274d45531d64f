import type { ArticleTeaser } from '@/content/articles/article-teaser'
import type { BodyRegion } from '@/content/symptoms/body-regions'
import type { NamedLink } from '@/design/LinkList'

/** How many symptoms stand behind each region of the map, in the order of the body, head to foot. */
export type RegionCount = { slug: BodyRegion; symptomCount: number }

type RegionSymptom = NamedLink & { medicalName: string | null; articleCount: number }

/** One region of the map with what readers look for there. */
export type BodyRegionView = {
  slug: BodyRegion
  /** The first by name. */
  symptoms: RegionSymptom[]
  /** Of all that the A to Z lists. */
  symptomCount: number
  /** The newest. */
  articles: ArticleTeaser[]
  /** Of all published ones. */
  articleCount: number
  /** Regions beside it. */
  near: RegionCount[]
}
