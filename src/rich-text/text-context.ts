import type { PictureView } from '@/design/picture-view'
import type { Strings } from '@/design/strings/words'

/** Slugs of the published articles that a text links to, by article id. */
type LinkedSlugs = Record<number, string>

/** What a text needs to know of the page around it. */
export type TextContext = {
  linkedSlugs: LinkedSlugs
  pictures: Record<number, PictureView>
  /** Numbers of the references by their keys, as the page lists them. */
  references: Record<string, number>
  emergencyNumber: string
  words: Strings['richText']
  /** BCP 47 tag of these words where the text is in another language. */
  wordsLang?: string
  /** Level of the last heading before the place that is being rendered; 1 is the page's title. */
  level: number
  /** How often each reference was cited before that place. */
  cited: Map<number, number>
}

/** The id of the n-th mark that points to a reference; the list of references links back to it. */
export const citationId = (reference: number, place: number) => `cite-${reference}-${place}`
export const referenceId = (reference: number) => `ref-${reference}`
