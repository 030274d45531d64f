import type { Payload } from 'payload'
import { addressOf } from '@/forms/limit-writes'
import type { Context } from '@/site/answers/answer'
import type { Decision } from './change-own-comment'
import type { FormTokenState } from './checks/form-token'
import { FASTEST_SECONDS } from './checks/form-token'
import { runChecks } from './checks/run-checks'
import type { CommentFormValues } from './comment-view'
import type { CommentableArticle } from './find-commentable-article'

/** A comment as it arrived, with what the checks may look at. */
export type SentComment = {
  article: CommentableArticle
  values: CommentFormValues
  /** How many signs that nobody types were taken out of name and text. */
  hidden: number
  sender: string
  network: string
  /** What the form's token says. */
  token: FormTokenState
  /** What stood in the field that people do not see. */
  decoy: string
}

const rulesOf = async (payload: Payload) => {
  const { moderation, heldWords } = await payload.findGlobal({
    slug: 'settings',
    depth: 0,
    select: { moderation: true, heldWords: true },
  })
  return { moderation, heldWords: heldWords ?? '' }
}

/** What becomes of a new comment: the checks and the site's setting decide. */
export async function decideAboutComment({ payload }: Context, sent: SentComment): Promise<Decision> {
  return runChecks(payload, {
    ...(await rulesOf(payload)),
    comment: sent.values,
    language: sent.article.language,
    // The form reader refuses what comes from elsewhere.
    isFromOurPage: true,
    decoy: sent.decoy,
    hidden: sent.hidden,
    token: sent.token,
    sent: { sender: sent.sender, network: sent.network },
  })
}

/** What becomes of new words for a comment: the same, but for the form's age and its hidden field. */
export async function decideAboutEdit(
  payload: Payload,
  edit: { article: number; comment: number; sender: string; text: string; hidden: number; request: Request },
): Promise<Decision> {
  const [article, comment, contacts, rules] = await Promise.all([
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
    rulesOf(payload),
  ])
  return runChecks(payload, {
    ...rules,
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
