import { DateText } from '@/design/DateText'
import { Notice } from '@/design/Notice'
import { paragraphsOf } from '@/design/paragraphs-of'
import { stringsFor } from '@/design/strings'
import type { ArticleView } from '@/features/articles/article-view'
import type { CommentView } from '@/features/comments/comment-view'
import type { SiteView } from '@/features/settings/site-view'

type CommentsProps = { article: Pick<ArticleView, 'slug' | 'comments'>; site: SiteView }

/** What readers wrote about an article, the oldest first as given, and the way to add to it. */
export function Comments({ article, site }: CommentsProps) {
  const t = stringsFor(site.language).comments
  const { items, open } = article.comments
  return (
    <section className="part" aria-labelledby="comments">
      <h2 id="comments">{t.heading(items.length)}</h2>
      <Notice id="comment-received" heading={t.received} text={t.receivedText} />
      {items.length > 0 ? (
        <ol className="comments plain">
          {items.map((comment) => (
            <Comment key={comment.id} comment={comment} site={site} />
          ))}
        </ol>
      ) : (
        <p className="muted">{t.none}</p>
      )}
      {open ? (
        <p className="screen">
          <a className="button" href={`/articles/${article.slug}/comment`}>
            {t.add}
          </a>
        </p>
      ) : (
        <p className="muted">{t.closed}</p>
      )}
    </section>
  )
}

function Comment({ comment, site }: { comment: CommentView; site: SiteView }) {
  const { id, displayName, text, createdAt } = comment
  return (
    <li id={`comment-${id}`}>
      <p>
        <bdi>{displayName}</bdi>{' '}
        <a className="muted small" href={`#comment-${id}`}>
          <DateText iso={createdAt} site={site} />
        </a>
      </p>
      {paragraphsOf(text).map(({ key, words }) => (
        <p key={key}>{words}</p>
      ))}
    </li>
  )
}
