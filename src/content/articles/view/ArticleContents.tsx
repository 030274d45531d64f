import type { ArticleView } from '@/content/articles/article-view'
import { contentIn } from '@/design/content-language'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'
import type { OutlineEntry } from '@/rich-text/outline'

/** With fewer headings no table of contents is needed. */
const fewestHeadings = 3

type ArticleContentsProps = { article: ArticleView; headings: OutlineEntry[]; site: SiteView }

/** Links to the article's main headings and comments; nothing for a short article. */
export function ArticleContents({ article, headings, site }: ArticleContentsProps) {
  const main = headings.filter(({ level }) => level === 2)
  if (main.length < fewestHeadings) return null
  const t = stringsFor(site.language)
  return (
    <nav className="contents small screen" aria-labelledby="contents">
      <h2 id="contents">{t.article.contents}</h2>
      <ul className="plain">
        {main.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`} {...contentIn(site.language, article.language)}>
              {text}
            </a>
          </li>
        ))}
        <li>
          <a href="#comments">{t.comments.heading(article.comments.total)}</a>
        </li>
      </ul>
    </nav>
  )
}
