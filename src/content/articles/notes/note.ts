import { z } from 'zod'
import type { ContentField } from '../workflow/content-fields'
import type { NoteAnchor } from './note-anchor'

/** The fields whose words can be selected in the form. */
export const NOTED_FIELDS = ['question', 'summary', 'keyPoints', 'body'] as const satisfies ContentField[]

/** The fields that a note can be about as a whole, as also those need who may not change them. */
export const WHOLE_FIELDS = [
  ...NOTED_FIELDS,
  'references',
  'corrections',
  'conflictOfInterest',
  'authors',
  'symptoms',
  'reviewedOn',
  'reviewDue',
  'image',
  'search',
] as const satisfies ContentField[]
export type NotedField = (typeof WHOLE_FIELDS)[number]

/** One entry of a thread. `at` is ISO 8601. */
export type NoteEntry = {
  id: number
  who: string
  /** Whether the user wrote it. */
  isOwn: boolean
  at: string
  text: string
}

/** A note on a passage, with its replies in order. */
export type NoteThread = NoteEntry & {
  field: NotedField
  anchor: NoteAnchor
  /** Null while it is open. `at` is ISO 8601. */
  resolved: { who: string; at: string } | null
  replies: NoteEntry[]
}

/** What the form is told of an article's notes. */
export type NotesAnswer = {
  threads: NoteThread[]
  /** Changes with every note, reply and decision (presence/present.ts). */
  stamp: string
  /** Who can be mentioned, by name. */
  people: string[]
}

/** The longest note and quote, in UTF-16 code units. */
export const NOTE_LENGTH = 2000
export const QUOTE_LENGTH = 5000

const around = z.string().max(200)
const place = z.int().min(0).max(10_000_000)

export const anchorSchema: z.ZodType<NoteAnchor> = z.strictObject({
  quote: z.string().trim().min(1).max(QUOTE_LENGTH),
  before: around,
  after: around,
  block: place,
  offset: place,
})

const empty = z.literal('')
const first = z.literal(0)

/** The anchor of a note on a whole field. */
export const wholeSchema: z.ZodType<NoteAnchor> = z.strictObject({
  quote: empty,
  before: empty,
  after: empty,
  block: first,
  offset: first,
})
