import type { Payload } from 'payload'
import type { Context } from '@/features/site/answer'
import type { Decision } from './change-own-comment'
import type { CommentFormValues } from './comment-view'
import type { CommentableArticle } from './find-commentable-article'

/** A comment as it arrived, with what the checks may look at. */
export type SentComment = {
  article: CommentableArticle
  values: CommentFormValues
  sender: string
  network: string
  submission: string
  /** What stood in the field that people do not see. */
  decoy: string
}

/** What becomes of a new comment: the checks and the site's setting decide. */
export async function decideAboutComment(_context: Context, sent: SentComment): Promise<Decision> {
  return { status: sent.decoy === '' ? 'pending' : 'spam', reasons: [] }
}

/** What becomes of new words for a comment. */
export async function decideAboutEdit(
  _payload: Payload,
  _edit: { article: number; comment: number; sender: string; text: string; request: Request },
): Promise<Decision> {
  return { status: 'pending', reasons: [] }
}
