import type { ArticleTeaser } from '@/features/articles/article-view'
import type { SiteView } from '@/features/settings/site-view'
import { contentLang } from './content-language'
import { DateText } from './DateText'
import { stringsFor } from './strings'

type ArticleListProps = {
  articles: ArticleTeaser[]
  site: SiteView
  /** The level of each question as a heading. */
  level: 2 | 3
}

/** Answers in a list: the question, the answer in one sentence, who wrote it and when. */
export function ArticleList({ articles, site, level }: ArticleListProps) {
  const t = stringsFor(site.language)
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <ul className="articles plain">
      {articles.map((article) => (
        <li key={article.id}>
          <Heading>
            <a href={`/articles/${article.slug}`} lang={contentLang(site.language, article.language)}>
              {article.question}
            </a>
          </Heading>
          {article.summary && <p lang={contentLang(site.language, article.language)}>{article.summary}</p>}
          <p className="muted small">
            {article.authorNames.length > 0 && (
              <>
                <bdi>{t.listed(article.authorNames)}</bdi>
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
