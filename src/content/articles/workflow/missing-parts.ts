import { idsOf } from '@/db/ids-of'
import { speak } from '@/design/panel-words'
import { contentFieldNames } from '@/design/panel-words/workflow'
import type { Article } from '@/payload-types'
import { findUnfinishedBlocks } from '@/rich-text/find-unfinished-blocks'
import { plainText } from '@/rich-text/plain-text'
import { describeUnfinished } from '@/rich-text/validate-body'
import type { ContentField } from './content-fields'
import type { FieldNote } from './workflow-view'

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

/**
 * What an article lacks for a move, in words and in the order of the form: parts, and unfinished blocks of its text.
 * The field of a block is its place in the text: `body.block-2`.
 */
export function describeMissing(
  article: Article,
  move: 'submit' | 'approve',
  language?: string,
): FieldNote[] {
  const labels = speak(contentFieldNames, language)
  const blocks = findUnfinishedBlocks(article.body).map((block) => ({
    field: `body.block-${block.place}`,
    text: describeUnfinished(block, language),
  }))
  const parts: FieldNote[] = missingParts(article, move).map((field) => ({ field, text: labels[field] }))
  const before = parts.filter(({ field }) => field === 'question' || field === 'summary' || field === 'body')
  return [...before, ...blocks, ...parts.filter((part) => !before.includes(part))]
}

/** The parts that an article lacks for a move, in the order of the form. */
const missingParts = (article: Article, move: 'submit' | 'approve'): Part[] =>
  needed[move].filter((part) => lacks[part](article))
