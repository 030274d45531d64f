import type { CommentOrder } from '@/html/site-view'
import type { Voice } from './comment-rules'

/** A comment as readers see it: plain text, nothing private. */
export type CommentView = {
  id: number
  displayName: string
  /** Plain text; paragraphs are separated by blank lines. */
  text: string
  /** ISO 8601. */
  createdAt: string
  /** ISO 8601; null if it was never edited. */
  editedAt: string | null
  /** 0 for the first comment of a thread, 1 for a reply to it, and so on without limit. */
  depth: number
  /** The parent comment. */
  replyTo: { id: number; displayName: string } | null
  voice: Voice
  /** Of the author's profile, for an author's reply. */
  profileSlug: string | null
  /** Withdrawn or removed: name and text are empty, it keeps the place of its replies. */
  isGone: boolean
  /** Whether its sender may still change it: the page is the same for everybody, so the link leads to a check. */
  isChangeable: boolean
}

/** One page of an article's comments. */
export type CommentList = {
  items: CommentView[]
  /** The number of readable comments on all pages. */
  total: number
  page: number
  pages: number
  order: CommentOrder
  /** Milliseconds until the first of these can no longer be changed; Infinity if none can. */
  settlesInMs: number
}

/** A reader's input in the comment form. */
export type CommentFormValues = {
  displayName: string
  email: string
  text: string
  wantsReplies: boolean
}
