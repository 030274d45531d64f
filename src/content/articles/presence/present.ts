import type { ContentField } from '../workflow/content-fields'

/** Somebody who has an article open. */
export type Present = {
  article: number
  name: string
  /** Where they are, if that is a field. */
  field: ContentField | null
  /** May not change the article. */
  isReading: boolean
}

/** What a form is told each time that it says that it is open. */
export type PresenceAnswer = {
  /** When the latest version was written, ISO 8601. */
  updatedAt: string
  people: Present[]
  /** Changes with every note (../notes/note.ts). */
  notes: string
  /** Changes with every plan, for who may see them (../schedule/endpoints.ts). */
  plans: string
}
