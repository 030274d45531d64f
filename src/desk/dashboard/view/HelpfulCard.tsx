import type { HelpfulArticle } from '@/community/helpfulness/rank-helpful'
import { HELPFUL_FROM } from '@/community/helpfulness/vote-helpful'
import { speak } from '@/design/panel-words'
import { dashboardWords } from '@/design/panel-words/dashboard'
import { Card, Empty } from './Card'

const MOST = 4

/** The least and most helpful articles, by the Wilson lower bound. */
export function HelpfulCard({ articles, language }: { articles: HelpfulArticle[]; language: string }) {
  const words = speak(dashboardWords, language).helpful
  const least = articles.slice(MOST).reverse().slice(0, MOST)
  return (
    <Card id="helpful" title={words.title}>
      {articles.length === 0 ? (
        <Empty>{words.none(HELPFUL_FROM)}</Empty>
      ) : (
        <>
          <Ranked language={language} title={words.most} articles={articles.slice(0, MOST)} />
          {least.length > 0 && <Ranked language={language} title={words.least} articles={least} />}
        </>
      )}
    </Card>
  )
}

type RankedProps = { title: string; articles: HelpfulArticle[]; language: string }

function Ranked({ title, articles, language }: RankedProps) {
  const words = speak(dashboardWords, language).helpful
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
              {words.share(yes, all, Math.floor(bound * 100))}
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}
