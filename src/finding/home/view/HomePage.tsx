import { starsCss } from '@/community/ratings/view/stars.css'
import { ArticleList } from '@/content/articles/view/ArticleList'
import { articleListCss } from '@/content/articles/view/article-list.css'
import { AuthorList } from '@/content/authors/view/AuthorList'
import { authorListCss } from '@/content/authors/view/author-list.css'
import { isShortIndex } from '@/content/symptoms/letter-address'
import { LetterGrid } from '@/content/symptoms/view/LetterGrid'
import { letterGridCss } from '@/content/symptoms/view/letter-grid.css'
import { buttonCss } from '@/design/button.css'
import { initialsCss } from '@/design/initials.css'
import { LinkList } from '@/design/LinkList'
import { linkListCss } from '@/design/link-list.css'
import { sectionCss } from '@/design/section.css'
import { stringsFor } from '@/design/strings'
import { SmallFigure } from '@/finding/body-map/view/SmallFigure'
import type { HomeView } from '@/finding/home/home-view'
import { SearchForm } from '@/finding/search/view/SearchForm'
import { searchFormCss } from '@/finding/search/view/search-form.css'
import type { SiteView } from '@/html/site-view'
import { homeCss } from './home.css'

/** The style sheets of the home page. */
export const homeStyles = [
  sectionCss,
  buttonCss,
  searchFormCss,
  letterGridCss,
  linkListCss,
  articleListCss,
  initialsCss,
  starsCss,
  authorListCss,
  homeCss,
]

/** The entry page: by letter, by body system, by most recent articles, by author. */
export function HomePage({ site, home }: { site: SiteView; home: HomeView }) {
  const t = stringsFor(site.language)
  return (
    <>
      <div className="front">
        <header className="opening">
          <h1 dir="auto">{site.tagline}</h1>
          <p className="lead">{t.homePage.lead(home.articleCount)}</p>
          <SearchForm site={site} />
        </header>
        <div className="ways">
          <section className="find" aria-labelledby="find">
            <h2 id="find">{t.homePage.letters}</h2>
            <LetterGrid
              letters={home.letters}
              isShort={isShortIndex(home.letters)}
              language={site.language}
            />
            <p>
              <a href="/symptoms">{t.homePage.allSymptoms}</a>
            </p>
          </section>
          <section className="where" aria-labelledby="where">
            <div>
              <h2 id="where">{t.homePage.bodyMap}</h2>
              <p>{t.homePage.bodyMapText}</p>
              <p>
                <a href="/body">{t.homePage.bodyMapLink}</a>
              </p>
            </div>
            <SmallFigure />
          </section>
        </div>
      </div>
      {home.bodySystems.length > 0 && (
        <section className="part" aria-labelledby="systems">
          <h2 id="systems">{t.homePage.bodySystems}</h2>
          <LinkList links={home.bodySystems} base="/body" language={site.language} />
        </section>
      )}
      {home.useful.length > 0 && (
        <section className="part" aria-labelledby="useful">
          <h2 id="useful">{t.homePage.useful}</h2>
          <ArticleList articles={home.useful} site={site} level={3} />
        </section>
      )}
      <section className="part" aria-labelledby="newest">
        <h2 id="newest">{t.homePage.newest}</h2>
        {home.newest.length > 0 ? (
          <ArticleList articles={home.newest} site={site} level={3} />
        ) : (
          <p className="muted">{t.homePage.noArticles}</p>
        )}
      </section>
      {home.authors.length > 0 && (
        <section className="part" aria-labelledby="authors">
          <h2 id="authors">{t.homePage.authors}</h2>
          <AuthorList authors={home.authors} site={site} level={3} />
          <p>
            <a href="/authors">{t.homePage.allAuthors}</a>
          </p>
        </section>
      )}
    </>
  )
}
