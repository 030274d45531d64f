import { CoveredText } from '@/community/comments/view/CoveredText'
import { moderationWords } from '@/design/panel-words/moderation'
import { useWords } from '@/design/use-words'
import type { HeldComment } from './held-comment'

/** A comment's text, article and parent; each text has its own direction. */
export function QueueWords({ item }: { item: HeldComment }) {
  const words = useWords(moderationWords).words
  return (
    <>
      <p className="queue-article">
        <span>
          {words.on}{' '}
          <a href={`/admin/collections/articles/${item.article.id}`}>
            <bdi>{item.article.question}</bdi>
          </a>
        </span>
        {item.article.slug && item.status === 'approved' && (
          <a href={`/articles/${item.article.slug}#comment-${item.id}`}>{words.seeOnSite}</a>
        )}
      </p>
      {item.parent && (
        <blockquote dir="auto">
          {words.inReplyTo} <bdi>{item.parent.displayName}</bdi>: {item.parent.text}
        </blockquote>
      )}
      {item.before !== undefined && (
        <div className="queue-changed">
          <strong>{words.changed}</strong>
          <del dir="auto">{item.before}</del>
          <span>{words.now}</span>
        </div>
      )}
      <div className="queue-text">
        {item.text.split(/\n{2,}/).map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a text that does not change.
          <p key={index} dir="auto">
            <CoveredText text={paragraph} barSays={words.barSays} />
          </p>
        ))}
      </div>
    </>
  )
}
