import { APIError, type PayloadRequest } from 'payload'
import { whoIs } from '@/access/roles'
import { checkCommentForm } from '@/community/comments/check-comment-form'
import { textDigest } from '@/community/comments/text-digest'
import { idsOf } from '@/db/ids-of'
import { runInTransaction } from '@/db/run-in-transaction'
import { speak } from '@/design/panel-words'
import { refusalWords } from '@/design/panel-words/refusals'
import { requireShown } from './require-shown'

type Reply = {
  text: string
  /** Of the comment that was on screen: nobody replies to different text. */
  contentDigest: string
}

/**
 * Replies to a comment as the article's author or the site. No moderation is needed.
 *
 * @returns the reply's id
 * @throws APIError 400 for invalid text, 403 for an author on somebody else's article, 404, 409 for a comment that
 * is not visible or has changed since
 */
export function replyToComment(req: PayloadRequest, id: number, given: Reply): Promise<number> {
  return runInTransaction(req.payload, (own) => reply(own, id, given), req.user)
}

async function reply(req: PayloadRequest, id: number, { text, contentDigest }: Reply): Promise<number> {
  const { payload, user } = req
  const comment = await requireShown(req, id, contentDigest)
  const article = await payload.findByID({
    collection: 'articles',
    id: idsOf(comment.article)[0] ?? 0,
    select: { authors: true },
    depth: 0,
    req,
  })
  const [profile] = idsOf(user?.author)
  const isAuthor = profile !== undefined && idsOf(article.authors).includes(profile)
  if (!isAuthor && whoIs(user) === 'author') {
    throw new APIError(speak(refusalWords, req.i18n.language).ownArticlesOnly, 403, undefined, true)
  }
  if (comment.status !== 'approved') {
    throw new APIError(speak(refusalWords, req.i18n.language).approveFirst, 409, undefined, true)
  }
  const checked = checkCommentForm({ displayName: '–', email: '', text, wantsReplies: false }, 'en')
  if (!checked.ok)
    throw new APIError(checked.errors.map(({ message }) => message).join(' '), 400, undefined, true)
  const name = isAuthor
    ? (await payload.findByID({ collection: 'authors', id: profile, select: { name: true }, depth: 0, req }))
        .name
    : (await payload.findGlobal({ slug: 'settings', select: { siteName: true }, depth: 0, req })).siteName
  const made = await payload.create({
    collection: 'comments',
    data: {
      article: article.id,
      parent: id,
      root: comment.root ?? id,
      displayName: name.slice(0, 60),
      text: checked.values.text,
      textDigest: textDigest(checked.values.text),
      status: 'approved',
      voice: isAuthor ? 'author' : 'staff',
      profile: isAuthor ? profile : null,
    },
    depth: 0,
    req,
  })
  return made.id
}
