import type { Payload } from 'payload'
import { addressOf } from '@/forms/limit-writes'
import type { Context } from '@/site/answers/answer'
import type { Decision } from './change-own-comment'
import type { FormTokenState } from './checks/form-token'
import { FASTEST_SECONDS } from './checks/form-token'
import { runChecks } from './checks/run-checks'
import type { CommentFormValues } from './comment-view'
import type { CommentableArticle } from './find-commentable-article'

/** An incoming comment, with the data for the checks. */
export type SentComment = {
  article: CommentableArticle
  values: CommentFormValues
  /** How many characters were removed from name and text that nobody types. */
  hidden: number
  sender: string
  network: string
  /** The verified form token. */
  token: FormTokenState
  /** The content of the honeypot field. */
  decoy: string
}

/** Decides about a new comment: the checks and the site's setting. */
export async function decideAboutComment({ payload }: Context, sent: SentComment): Promise<Decision> {
  return runChecks(payload, {
    comment: sent.values,
    language: sent.article.language,
    // The form reader refuses cross-site forms.
    isFromOurPage: true,
    decoy: sent.decoy,
    hidden: sent.hidden,
    token: sent.token,
    sent: { sender: sent.sender, network: sent.network },
  })
}

/** Decides about an edit: the same, except for the form's age and honeypot. */
export async function decideAboutEdit(
  payload: Payload,
  edit: { article: number; comment: number; sender: string; text: string; hidden: number; request: Request },
): Promise<Decision> {
  const [article, comment, contacts] = await Promise.all([
    payload.findByID({ collection: 'articles', id: edit.article, select: { language: true }, depth: 0 }),
    payload.findByID({ collection: 'comments', id: edit.comment, depth: 0, disableErrors: true }),
    payload.find({
      collection: 'comment-contacts',
      where: { comment: { equals: edit.comment } },
      select: { email: true },
      depth: 0,
      limit: 1,
      pagination: false,
    }),
  ])
  return runChecks(payload, {
    comment: {
      displayName: comment?.displayName ?? '',
      email: contacts.docs[0]?.email ?? '',
      text: edit.text,
    },
    language: article.language,
    isFromOurPage: true,
    decoy: '',
    hidden: edit.hidden,
    token: { ok: true, ageSeconds: FASTEST_SECONDS },
    sent: { sender: edit.sender, network: addressOf(edit.request), comment: edit.comment },
  })
}
