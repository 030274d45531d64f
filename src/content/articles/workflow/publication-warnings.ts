import { idsOf } from '@/db/ids-of'
import { speak } from '@/design/panel-words'
import { workflowWords } from '@/design/panel-words/workflow'
import type { Article } from '@/payload-types'

/** Warnings before publication, in the user's language. None of them blocks. */
export function publicationWarnings(article: Article, now: Date, language?: string): string[] {
  const words = speak(workflowWords, language).warning
  const [reviewer] = idsOf(article.reviewer)
  const isOwnReviewer = reviewer !== undefined && idsOf(article.authors).includes(reviewer)
  const isOverdue = Boolean(article.reviewDue) && Date.parse(article.reviewDue ?? '') < now.getTime()
  const checks: [boolean, string][] = [
    [reviewer === undefined, words.noReviewer],
    [isOwnReviewer, words.ownReviewer],
    [reviewer !== undefined && !article.reviewedOn, words.noReviewDate],
    [isOverdue, words.overdue],
    [(article.references ?? []).length === 0, words.noReferences],
    [!article.summary, words.noSummary],
  ]
  return checks.flatMap(([applies, warning]) => (applies ? [warning] : []))
}
