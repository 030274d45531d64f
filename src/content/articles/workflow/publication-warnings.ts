import { idsOf } from '@/db/ids-of'
import type { Article } from '@/payload-types'

/** What somebody who publishes an article should know first. None of it blocks. */
export function publicationWarnings(article: Article, now: Date): string[] {
  const [reviewer] = idsOf(article.reviewer)
  const isOwnReviewer = reviewer !== undefined && idsOf(article.authors).includes(reviewer)
  const isOverdue = Boolean(article.reviewDue) && Date.parse(article.reviewDue ?? '') < now.getTime()
  const checks: [boolean, string][] = [
    [reviewer === undefined, 'No clinical reviewer is named.'],
    [isOwnReviewer, 'The reviewer is also a writer of this article.'],
    [reviewer !== undefined && !article.reviewedOn, 'It does not say when it was reviewed.'],
    [isOverdue, 'Its review is overdue.'],
    [(article.references ?? []).length === 0, 'It has no references.'],
    [!article.summary, 'It has no summary, the answer in one sentence.'],
  ]
  return checks.flatMap(([applies, warning]) => (applies ? [warning] : []))
}
