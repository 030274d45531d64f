import { speak } from '@/design/panel-words'
import { searchPreviewWords } from '@/design/panel-words/search-preview'
import { firstWords } from '@/rich-text/plain-text'
import { shorten } from '@/rich-text/shorten'
import type { StoredState } from '@/rich-text/stored-node'

/** The maximum length of a description taken from the text, if there is neither a description nor a summary. */
const MADE_LENGTH = 160

/** About where Google truncates a title and a description on a desktop, in characters. */
export const SHOWN = { title: 60, description: 160 } as const
/** Below this the space is hardly used. */
const SHORT = { title: 20, description: 70 } as const

type Written = {
  question: string
  summary?: string | null
  search?: { title?: string | null; description?: string | null } | null
}

const text = (value: string | null | undefined) => (typeof value === 'string' ? value.trim() : '')

/** An article's title in search results and shares, without the site's name: the editor's, else the question. */
export const searchTitle = ({ question, search }: Written): string => text(search?.title) || text(question)

/** An article's description there: the editor's, else the summary, else the beginning of the text. */
export const searchDescription = (written: Written, body: StoredState | null): string =>
  text(written.search?.description) || shortAnswer(written, body)

/**
 * An article's answer in a sentence or two, for lists: the summary, else the beginning of the text; '' if there is
 * neither.
 */
export const shortAnswer = ({ summary }: Pick<Written, 'summary'>, body: StoredState | null): string =>
  text(summary) || (body ? shorten(firstWords(body), MADE_LENGTH) : '')

/** A length as text: the number of characters, and whether they fit. */
export function lengthNote(
  kind: keyof typeof SHOWN,
  words: string,
  language: string,
): { note: string; isGood: boolean } {
  const { length } = [...words]
  const notes = speak(searchPreviewWords, language).length
  if (length === 0) return { note: notes.empty, isGood: false }
  if (length > SHOWN[kind]) return { note: notes.long(length, SHOWN[kind]), isGood: false }
  if (length < SHORT[kind]) return { note: notes.short(length), isGood: false }
  return { note: notes.good(length), isGood: true }
}
