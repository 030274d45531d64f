import { idsOf } from '@/db/ids-of'
import { speak } from '@/design/panel-words'
import { workflowWords } from '@/design/panel-words/workflow'
import type { Article } from '@/payload-types'
import type { ContentField } from './content-fields'
import type { FieldNote } from './workflow-view'

/** Warnings before publication, in the user's language. None of them blocks. */
export function publicationWarnings(article: Article, now: Date, language?: string): FieldNote[] {
  const words = speak(workflowWords, language).warning
  const [reviewer] = idsOf(article.reviewer)
  const isOwnReviewer = reviewer !== undefined && idsOf(article.authors).includes(reviewer)
  const isOverdue = Boolean(article.reviewDue) && Date.parse(article.reviewDue ?? '') < now.getTime()
  const checks: [boolean, ContentField, string][] = [
    [reviewer === undefined, 'reviewer', words.noReviewer],
    [isOwnReviewer, 'reviewer', words.ownReviewer],
    [reviewer !== undefined && !article.reviewedOn, 'reviewedOn', words.noReviewDate],
    [isOverdue, 'reviewDue', words.overdue],
    [(article.references ?? []).length === 0, 'references', words.noReferences],
    [!article.summary, 'summary', words.noSummary],
  ]
  return checks.flatMap(([applies, field, text]) => (applies ? [{ field, text }] : []))
}
