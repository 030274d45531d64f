import type { Stage } from '@/desk/decisions/stages'
import type { Article } from '@/payload-types'

/** Moves of the workflow that a person makes; publishing is one of the article itself. */
export type MoveName = 'submit' | 'approve' | 'return'

/** An entry in an article's history, newest first. `at` is ISO 8601. */
export type WorkflowEvent = { at: string; who: string; action: string; note: string | null }

/** The user's possible moves. */
export type WorkflowRights = {
  submit: boolean
  approve: boolean
  return: boolean
  publish: boolean
  unpublish: boolean
  schedule: boolean
}

/** The change to one field since it was seen. `from` is null if the earlier text is not stored. */
export type ContentChange = { field: string; from: string | null; to: string }

/** A remark on one field of the form. */
export type FieldNote = { field: string; text: string }

/** A refusal as returned to clients; with changes if the article has changed since it was seen. */
export type Refusal = { message: string; data?: { changes?: ContentChange[] } }

/** The workflow state of an article's latest version. Dates are ISO 8601. */
export type WorkflowView = {
  stage: Stage
  isLive: boolean
  /** The path of the public page; null if nothing is public. */
  livePath: string | null
  /** Whether the latest version differs from the public one. */
  hasChanges: boolean
  submittedAt: string | null
  submittedBy: string | null
  approvedAt: string | null
  approvedBy: string | null
  note: string | null
  /** Who ended the review by changing it, and when; null if nobody has since it was last sent to review. */
  leftReview: { at: string; who: string } | null
  /** What the user has seen before: the version that he or she approved, else the published one; null if neither. */
  seen: 'approved' | 'published' | null
  /** What others have changed since the client's version; null if that is the latest. */
  changedSince: ContentChange[] | null
  /** Whether the approval covers exactly the latest version. */
  approvalIsCurrent: boolean
  approvalRequired: boolean
  /** The user could approve it, but changed the text since the last approval: somebody else has to. */
  needsOther: boolean
  may: WorkflowRights
  /** The parts that it needs before it can be sent to review, with their names. */
  missing: FieldNote[]
  hasReviewer: boolean
  /** Warnings before publication. */
  warnings: FieldNote[]
  history: WorkflowEvent[]
}

/**
 * The response to a move: the new state, and the written fields, so that an open form continues from there and
 * keeps later input.
 */
export type MovedView = WorkflowView & { article: Article }
