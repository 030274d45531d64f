import type { Stage } from '@/desk/decisions/stages'
import type { Article } from '@/payload-types'

/** What happened to an article, newest first. `at` is ISO 8601. */
export type WorkflowEvent = { at: string; who: string; action: string; note: string | null }

/** What one member of staff may do with an article at this moment. */
export type WorkflowRights = {
  submit: boolean
  approve: boolean
  return: boolean
  publish: boolean
  unpublish: boolean
  schedule: boolean
}

/** What became of one field since it was looked at. `from` is null where the earlier words are not kept. */
export type ContentChange = { field: string; from: string | null; to: string }

/** A refusal as answers carry it; with changes where the article is not what was looked at any more. */
export type Refusal = { message: string; data?: { changes?: ContentChange[] } }

/** Where an article's newest version stands on its way to readers. Dates are ISO 8601. */
export type WorkflowView = {
  stage: Stage
  isLive: boolean
  /** Whether the newest version differs from what readers see. */
  hasChanges: boolean
  submittedAt: string | null
  submittedBy: string | null
  approvedAt: string | null
  approvedBy: string | null
  note: string | null
  /** Who took it out of review by changing it, and when; null where nobody did since it was last sent there. */
  leftReview: { at: string; who: string } | null
  /** What others changed since the version that was asked for with; null where that is the newest. */
  changedSince: ContentChange[] | null
  /** Whether the approval is of just what the newest version says. */
  approvalIsCurrent: boolean
  approvalRequired: boolean
  may: WorkflowRights
  /** What somebody who publishes should know first. */
  warnings: string[]
  history: WorkflowEvent[]
}

/**
 * The answer to a move: where the article stands now, and what the move wrote into it, so that an open form goes on
 * from there and keeps what was typed meanwhile.
 */
export type MovedView = WorkflowView & {
  article: Pick<Article, 'contentDigest' | 'reviewedOn' | 'reviewDue'>
}
