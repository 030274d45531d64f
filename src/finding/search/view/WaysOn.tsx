import { ArticleList } from '@/content/articles/view/ArticleList'
import { LinkList } from '@/design/LinkList'
import type { Strings } from '@/design/strings/words'
import type { SiteView } from '@/html/site-view'
import type { SearchView } from '../search-view'

type Props = { search: SearchView; site: SiteView; t: Strings }

/** Where a reader can go on: near symptoms, questions that many found helpful, the body and the alphabet. */
export function WaysOn({ search: { also, helpful, systems }, site, t }: Props) {
  return (
    <>
      {also.symptoms.length > 0 && (
        <section className="part" aria-labelledby="near">
          <h2 id="near">{t.search.near}</h2>
          <LinkList links={also.symptoms} base="/symptoms" language={site.language} />
        </section>
      )}
      {helpful.length > 0 && (
        <section className="part" aria-labelledby="helpful">
          <h2 id="helpful">{t.search.helpful}</h2>
          <ArticleList articles={helpful} site={site} level={3} />
        </section>
      )}
      <section className="part" aria-labelledby="ways">
        <h2 id="ways">{t.search.ways}</h2>
        <p className="ways-on">
          <a href="/body">{t.bodyMap.title}</a> <a href="/symptoms">{t.symptoms.title}</a>
        </p>
        <LinkList links={systems} base="/body" language={site.language} />
      </section>
    </>
  )
}
