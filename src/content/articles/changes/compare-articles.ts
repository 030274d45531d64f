import type { PayloadRequest } from 'payload'
import { speak } from '@/design/panel-words'
import { changesWords } from '@/design/panel-words/changes'
import { contentFieldNames } from '@/design/panel-words/workflow'
import type { Article } from '@/payload-types'
import type { StoredState } from '@/rich-text/stored-node'
import { contentStamp, fieldsChangedSince } from '../workflow/content-digest'
import type { ContentField } from '../workflow/content-fields'
import { contentText } from '../workflow/content-text'
import { type BlockStep, compareBodies, countSteps } from './compare-bodies'

/** A changed field as text: people and pictures by name, rows as lines. */
export type FieldChange = { field: ContentField; name: string; before: string[]; after: string[] }

export type ArticleComparison = {
  /** Every changed field, in the order of the form. */
  fields: FieldChange[]
  /** The blocks of the text; empty if it is the same. */
  steps: BlockStep[]
  /** What changed in a line each: "Summary", "Text: 2 parts changed". */
  lines: string[]
}

/** Compares two versions of an article: everything that readers see. */
export async function compareArticles(
  req: PayloadRequest,
  before: Article,
  after: Article,
): Promise<ArticleComparison> {
  const language = req.i18n?.language
  const names = speak(contentFieldNames, language)
  const changed = changedFields(before, after)
  const fields: FieldChange[] = []
  for (const field of changed.filter((each) => each !== 'body')) {
    fields.push({
      field,
      name: names[field],
      before: await contentText(req, field, before[field]),
      after: await contentText(req, field, after[field]),
    })
  }
  const steps = changed.includes('body') ? stepsOf(before, after) : []
  return { fields, steps, lines: linesOf(changed, steps, language) }
}

/** What changed between two versions of an article, in a line each. */
export function changedLines(before: Article, after: Article, language: string | undefined): string[] {
  const changed = changedFields(before, after)
  return linesOf(changed, changed.includes('body') ? stepsOf(before, after) : [], language)
}

function linesOf(changed: ContentField[], steps: BlockStep[], language: string | undefined): string[] {
  const names = speak(contentFieldNames, language)
  const text = speak(changesWords, language).counts(countSteps(steps))
  return changed.map((field) => (field === 'body' && text !== '' ? `${names.body}: ${text}` : names[field]))
}

const changedFields = (before: Article, after: Article): ContentField[] =>
  fieldsChangedSince(contentStamp({ ...before }), { ...after }) ?? []

const stepsOf = (before: Article, after: Article): BlockStep[] =>
  compareBodies(before.body as StoredState, after.body as StoredState)
