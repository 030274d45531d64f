import type { ReactElement } from 'react'
import type { SiteView } from '@/html/site-view'

/** One design component in each of its states. */
export type Part = {
  /** As in the page's URL: lower-case words joined by hyphens. */
  name: string
  /** Its own style sheets. */
  styles: string[]
  states: PartState[]
}

type PartState = { says: string; body: ReactElement }

/** Components as they look on a site with a given language. */
export type MakeParts = (site: SiteView) => Part[]
