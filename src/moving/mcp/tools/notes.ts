import { randomUUID } from 'node:crypto'
import { APIError } from 'payload'
import { z } from 'zod'
import { NOTE_LENGTH, NOTED_FIELDS, QUOTE_LENGTH } from '@/content/articles/notes/note'
import { workedOn } from '@/content/articles/notes/worked-on'
import { writeNote } from '@/content/articles/notes/write-note'
import { runInTransaction } from '@/db/run-in-transaction'
import type { Article } from '@/payload-types'
import { plainText } from '@/rich-text/plain-text'
import { tool } from '../tool'
import { articleId, missing } from './common'

export const writeNoteTool = tool({
  name: 'write_note',
  title: 'Write a note on a passage',
  description:
    'Writes a note for the people who work on an article, about words that stand in it. Readers never see notes.',
  scope: 'notes',
  isReading: false,
  input: {
    id: articleId,
    field: z.enum(NOTED_FIELDS),
    quote: z
      .string()
      .trim()
      .min(1)
      .max(QUOTE_LENGTH)
      .describe('the words that it is about, exactly as they stand there'),
    text: z.string().trim().min(1).max(NOTE_LENGTH),
  },
  run: async (req, { id, field, quote, text }) => {
    const article = await workedOn(req, id)
    if (!article) throw missing()
    const said = plain(quote)
    if (!plain(wordsOf(article, field)).includes(said)) {
      throw new APIError(`These words do not stand in ${field}. Quote them exactly.`, 409, undefined, true)
    }
    const anchor = { quote: said, before: '', after: '', block: 0, offset: 0 }
    await runInTransaction(req, () => writeNote(req, article, { text, key: randomUUID(), field, anchor }))
    return { written: true }
  },
})

const plain = (text: string) => text.replace(/\s+/gu, ' ').trim()

function wordsOf(article: Article, field: (typeof NOTED_FIELDS)[number]): string {
  switch (field) {
    case 'question':
      return article.question
    case 'summary':
      return article.summary ?? ''
    case 'keyPoints':
      return (article.keyPoints ?? []).map(({ point }) => point).join('\n')
    case 'body':
      return plainText(article.body)
  }
}
