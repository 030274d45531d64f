import type { HeldComment } from './use-queue'

/** What the comment says, where, and to whom; each text runs in its own direction. */
export function QueueWords({ item }: { item: HeldComment }) {
  return (
    <>
      <p className="queue-article">
        <span>
          On{' '}
          <a href={`/admin/collections/articles/${item.article.id}`}>
            <bdi>{item.article.question}</bdi>
          </a>
        </span>
        {item.article.slug && item.status === 'approved' && (
          <a href={`/articles/${item.article.slug}#comment-${item.id}`}>See it on the site</a>
        )}
      </p>
      {item.parent && (
        <blockquote dir="auto">
          In reply to <bdi>{item.parent.displayName}</bdi>: {item.parent.text}
        </blockquote>
      )}
      {item.before !== undefined && (
        <div className="queue-changed">
          <strong>Its sender changed it while you looked. It said before:</strong>
          <del dir="auto">{item.before}</del>
          <span>It says now:</span>
        </div>
      )}
      <div className="queue-text">
        {item.text.split(/\n{2,}/).map((words, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a text that does not change.
          <p key={index} dir="auto">
            {words}
          </p>
        ))}
      </div>
    </>
  )
}
