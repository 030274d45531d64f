import type { CommentView } from '@/community/comments/comment-view'
import { DateText } from '@/design/DateText'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'
import { LinkedText } from './LinkedText'

/** Deeper replies are not indented further; they name their parent. */
const DEEPEST_INDENT = 4

type CommentItemProps = {
  comment: CommentView
  /** The article's URL; replies are offered if it accepts comments. */
  article: string
  isOpen: boolean
  site: SiteView
}

/** One comment with its indentation, its author, and its actions. */
export function CommentItem({ comment, article, isOpen, site }: CommentItemProps) {
  const t = stringsFor(site.language).comments
  const { id, depth, replyTo, voice, isGone } = comment
  const indent = depth === 0 ? undefined : `r${Math.min(depth, DEEPEST_INDENT)}`
  if (isGone) {
    return (
      <li id={`comment-${id}`} className={indent}>
        <p className="muted">{t.gone}</p>
      </li>
    )
  }
  return (
    <li id={`comment-${id}`} className={voice === 'reader' ? indent : `${indent ?? ''} own`.trim()}>
      <p>
        <Speaker comment={comment} />
        {voice !== 'reader' && <strong className="voice">{t.voices[voice]}</strong>}{' '}
        <a className="muted small" href={`/comments/${id}`}>
          <DateText iso={comment.createdAt} site={site} />
        </a>
        {comment.editedAt && <span className="muted small"> {t.edited}</span>}
      </p>
      {replyTo && (
        <p className={depth > DEEPEST_INDENT ? 'muted small' : 'vh'}>
          {t.inReplyTo}{' '}
          <a href={`/comments/${replyTo.id}`}>
            <bdi>{replyTo.displayName}</bdi>
          </a>
        </p>
      )}
      <LinkedText text={comment.text} barSays={t.covered} />
      <p className="small screen">
        {isOpen && (
          <a href={`${article}/comment?reply=${id}`} rel="nofollow">
            {t.reply}
            <span className="vh"> {t.to(comment.displayName)}</span>
          </a>
        )}
        {comment.isChangeable && (
          <a href={`${article}/comment/mine`} rel="nofollow">
            {t.isYours}
            <span className="vh">, {t.by(comment.displayName)}</span>
          </a>
        )}
        {voice === 'reader' && (
          <a href={`/comments/${id}/report`} rel="nofollow">
            {t.report}
            <span className="vh"> {t.by(comment.displayName)}</span>
          </a>
        )}
      </p>
    </li>
  )
}

function Speaker({ comment: { displayName, profileSlug } }: { comment: CommentView }) {
  if (!profileSlug) return <bdi>{displayName}</bdi>
  return (
    <a href={`/authors/${profileSlug}`}>
      <bdi>{displayName}</bdi>
    </a>
  )
}
