import type { PictureView } from '@/design/picture-view'
import type { Strings } from '@/design/strings/words'
import type { CareLevel } from './allowed-nodes'
import type { Marks } from './comparison'

/** Slugs of the published articles that a text links to, by article id. */
type LinkedSlugs = Record<number, string>

/** What rendering a text needs to know about its page. */
export type TextContext = {
  linkedSlugs: LinkedSlugs
  pictures: Record<number, PictureView>
  /** Reference numbers by key, as the page lists them. */
  references: Record<string, number>
  emergencyNumber: string
  /** Levels whose next care card gets the level as its id, so that a page can lead to the first of them. */
  cardIds: Set<CareLevel>
  words: Strings['richText']
  /** BCP 47 tag of these strings if the text is in another language. */
  wordsLang?: string
  /** Level of the last heading before the current position; 1 is the page's title. */
  level: number
  /** How often each reference was cited before that position. */
  cited: Map<number, number>
  /** Only where a comparison of two versions is shown. */
  marks?: Marks
}

/** The id of the n-th mark for a reference; the reference list links back to it. */
export const citationId = (reference: number, place: number) => `cite-${reference}-${place}`
export const referenceId = (reference: number) => `ref-${reference}`
