import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'
import type { CommentList } from '../comment-view'
import { CommentItem } from './CommentItem'
import { CommentPages } from './CommentPages'

type CommentsProps = { article: { slug: string; comments: CommentList & { open: boolean } }; site: SiteView }

/** The first page of an article's comments, and the link to add one. */
export function Comments({ article, site }: CommentsProps) {
  const t = stringsFor(site.language).comments
  const { total, open } = article.comments
  return (
    <section className="part" aria-labelledby="comments">
      <h2 id="comments">{t.heading(total)}</h2>
      <CommentThreads article={article} site={site} />
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

/** One page of an article's comments in their threads. */
export function CommentThreads({ article, site }: CommentsProps) {
  const { comments, slug } = article
  const t = stringsFor(site.language).comments
  if (comments.total === 0) return <p className="muted">{t.none}</p>
  return (
    <>
      <ol className="comments plain">
        {comments.items.map((comment) => (
          <CommentItem
            key={comment.id}
            comment={comment}
            article={`/articles/${slug}`}
            isOpen={comments.open}
            site={site}
          />
        ))}
      </ol>
      <CommentPages slug={slug} comments={comments} site={site} />
    </>
  )
}
