import { idsOf } from '@/db/ids-of'
import type { Article } from '@/payload-types'
import { plainText } from '@/rich-text/plain-text'
import type { ContentField } from './content-fields'

const isBlank = (text: string | null | undefined) => (text ?? '').trim() === ''

/** Whether a part of an article says nothing. */
const lacks = {
  question: ({ question }: Article) => isBlank(question),
  summary: ({ summary }: Article) => isBlank(summary),
  // A picture or a rule alone answers no question.
  body: ({ body }: Article) => !body || isBlank(plainText(body as Parameters<typeof plainText>[0])),
  authors: ({ authors }: Article) => idsOf(authors).length === 0,
  symptoms: ({ symptoms }: Article) => idsOf(symptoms).length === 0,
} satisfies Partial<Record<ContentField, (article: Article) => boolean>>

type Part = keyof typeof lacks

/**
 * What an article needs for a move. A reviewer is not among it: where none is named, all editors are told, and any of
 * them may decide.
 */
const needed: Record<'submit' | 'approve', readonly Part[]> = {
  submit: ['question', 'summary', 'body', 'authors', 'symptoms'],
  approve: ['question', 'body', 'authors'],
}

/** The parts that an article lacks for a move, in the order of the form. */
export const missingParts = (article: Article, move: 'submit' | 'approve'): Part[] =>
  needed[move].filter((part) => lacks[part](article))
