import type { ReactElement } from 'react'
import type { SiteView } from '@/html/site-view'

/** One part of the design, in each state that it can be in. */
export type Part = {
  /** As in the page's address: lower-case words joined by hyphens. */
  name: string
  /** Its own style sheets. */
  styles: string[]
  states: PartState[]
}

type PartState = { says: string; body: ReactElement }

/** Parts as they look on one site, whose language is that of their words. */
export type MakeParts = (site: SiteView) => Part[]
