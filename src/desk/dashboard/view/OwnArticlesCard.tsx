import { speak } from '@/design/panel-words'
import { myDeskWords } from '@/design/panel-words/my-desk'
import { listAddress } from '@/desk/panel/list-address'
import { PanelTime } from '@/desk/panel/PanelTime'
import type { OwnArticles } from '../find-own-articles'
import { Card, Empty } from './Card'

type OwnArticlesCardProps = { own: OwnArticles; profile: number; language: string }

/** An author's live articles with what readers say about them, and about the author. */
export function OwnArticlesCard({ own, profile, language }: OwnArticlesCardProps) {
  const words = speak(myDeskWords, language).own
  const { articles, total, rating } = own
  return (
    <Card
      id="own"
      title={words.title}
      href={listAddress('articles', [
        ['_status', 'equals', 'published'],
        ['authors', 'in', [profile]],
      ])}
      linkText={total > articles.length ? words.all(total) : undefined}
    >
      <p>
        {words.rating(rating.votes)}
        {rating.mean !== null && (
          <>
            {' '}
            <strong>{words.mean(rating.mean.toFixed(1))}</strong>
          </>
        )}
      </p>
      {articles.length === 0 ? (
        <Empty>{words.none}</Empty>
      ) : (
        <ul className="desk-list">
          {articles.map(({ id, slug, question, comments, lastComment, helpful }) => (
            <li key={id}>
              <a href={`/admin/collections/articles/${id}`} dir="auto">
                {question}
              </a>
              <span className="desk-list__when desk-muted">
                {comments === 0 ? (
                  words.noComments
                ) : (
                  <>
                    <a href={`/articles/${slug}#comments`}>{words.comments(comments)}</a>
                    {lastComment && (
                      <>
                        , {words.last} <PanelTime at={lastComment} />
                      </>
                    )}
                  </>
                )}
                {helpful && `. ${words.helpful(helpful.yes, helpful.all)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href="/admin/moderation">{words.answer}</a>
      </p>
    </Card>
  )
}
