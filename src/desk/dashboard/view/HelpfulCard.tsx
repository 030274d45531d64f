import type { HelpfulArticle } from '@/community/helpfulness/rank-helpful'
import { HELPFUL_FROM } from '@/community/helpfulness/vote-helpful'
import { Card, Empty } from './Card'

const MOST = 4

/** Which answers helped readers least and most, by the Wilson lower bound. */
export function HelpfulCard({ articles }: { articles: HelpfulArticle[] }) {
  const least = articles.slice(MOST).reverse().slice(0, MOST)
  return (
    <Card id="helpful" title="Was this answer helpful?">
      {articles.length === 0 ? (
        <Empty>No answer has {HELPFUL_FROM} votes yet.</Empty>
      ) : (
        <>
          <Ranked title="Most helpful" articles={articles.slice(0, MOST)} />
          {least.length > 0 && <Ranked title="Least helpful" articles={least} />}
        </>
      )}
    </Card>
  )
}

function Ranked({ title, articles }: { title: string; articles: HelpfulArticle[] }) {
  return (
    <>
      <h3>{title}</h3>
      <ol className="desk-list">
        {articles.map(({ id, question, yes, all, bound }) => (
          <li key={id}>
            <a href={`/admin/collections/articles/${id}`} dir="auto">
              {question}
            </a>
            <span className="desk-list__when desk-muted">
              {yes} of {all} said yes; at least {Math.floor(bound * 100)} %
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}
