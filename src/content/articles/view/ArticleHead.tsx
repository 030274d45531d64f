import type { ArticleView } from '@/content/articles/article-view'
import { AuthorName } from '@/design/AuthorName'
import { WithCalls } from '@/design/CallLink'
import { contentIn } from '@/design/content-language'
import { Portrait } from '@/design/Portrait'
import { practiceLine } from '@/design/practice-place'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'
import { HelpLinks } from './HelpLinks'

/** The question as title, the answer in one sentence, and the authors. */
export function ArticleHead({ article, site }: { article: ArticleView; site: SiteView }) {
  const t = stringsFor(site.language)
  return (
    <header className="head">
      <h1 {...contentIn(site.language, article.language)}>{article.question}</h1>
      {article.summary && (
        <p className="standfirst" {...contentIn(site.language, article.language)}>
          <WithCalls text={article.summary} number={site.emergencyNumber} />
        </p>
      )}
      <HelpLinks body={article.body} site={site} />
      {article.authors.map((author) => (
        <div className="by" key={author.id}>
          <Portrait name={author.name} photo={author.photo} />
          <p>
            {t.article.by}{' '}
            <strong>
              <AuthorName
                name={author.name}
                credentials={author.credentials}
                href={`/authors/${author.slug}`}
              />
            </strong>
            {author.practice && (
              <>
                <br />
                <span className="muted small" dir="auto">
                  {practiceLine(author.practice, t.locale)}
                </span>
              </>
            )}
          </p>
        </div>
      ))}
    </header>
  )
}
