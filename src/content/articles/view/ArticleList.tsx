import type { ArticleTeaser } from '@/content/articles/article-teaser'
import { contentIn } from '@/design/content-language'
import { DateText } from '@/design/DateText'
import { NameList } from '@/design/NameList'
import type { SiteView } from '@/html/site-view'

type ArticleListProps = {
  articles: ArticleTeaser[]
  site: SiteView
  /** The heading level of each question. */
  level: 2 | 3
}

/** A list of articles: question, answer in one sentence, authors and date. */
export function ArticleList({ articles, site, level }: ArticleListProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <ul className="articles plain">
      {articles.map((article) => (
        <li key={article.id}>
          <Heading>
            <a href={`/articles/${article.slug}`} {...contentIn(site.language, article.language)}>
              {article.question}
            </a>
          </Heading>
          {article.summary && <p {...contentIn(site.language, article.language)}>{article.summary}</p>}
          <p className="muted small">
            {article.authorNames.length > 0 && (
              <>
                <NameList names={article.authorNames} language={site.language} />
                {' · '}
              </>
            )}
            <DateText iso={article.publishedAt} site={site} />
          </p>
        </li>
      ))}
    </ul>
  )
}
