import { ArticleList } from '@/content/articles/view/ArticleList'
import { articleListCss } from '@/content/articles/view/article-list.css'
import { LetterGrid } from '@/content/symptoms/view/LetterGrid'
import { letterGridCss } from '@/content/symptoms/view/letter-grid.css'
import { Breadcrumbs } from '@/design/Breadcrumbs'
import { breadcrumbsCss } from '@/design/breadcrumbs.css'
import { buttonCss } from '@/design/button.css'
import { LinkList } from '@/design/LinkList'
import { linkListCss } from '@/design/link-list.css'
import { PageLinks } from '@/design/PageLinks'
import { PartNote } from '@/design/PartNote'
import { pageLinksCss } from '@/design/page-links.css'
import { stringsFor } from '@/design/strings'
import { BodyMap } from '@/finding/body-map/view/BodyMap'
import { bodyMapCss } from '@/finding/body-map/view/body-map.css'
import { Pages } from '@/finding/search/view/Pages'
import { searchCss } from '@/finding/search/view/search.css'
import { regionCounts } from '../fixtures/body-map'
import { search } from '../fixtures/search'
import { bodySystems } from '../fixtures/symptoms'
import { teasers } from '../fixtures/teasers'
import type { MakeParts } from '../part'

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => ({
  letter,
  count: 'JQXYZ'.includes(letter) ? 0 : 12,
}))

/** Navigation between pages. */
export const wayParts: MakeParts = (site) => {
  const t = stringsFor(site.language)
  const onPage = (page: number) => <Pages search={{ ...search, page, pages: 3 }} t={t} />
  return [
    {
      name: 'breadcrumbs',
      styles: [breadcrumbsCss],
      states: [
        {
          says: 'three deep',
          body: (
            <Breadcrumbs
              trail={[
                { href: '/symptoms', name: t.symptoms.title },
                { href: '/symptoms/tiredness', name: 'Tiredness' },
              ]}
              language={site.language}
            />
          ),
        },
      ],
    },
    {
      name: 'page-links',
      styles: [pageLinksCss],
      states: [1, 2, 5, 34].map((page) => ({
        says: `page ${page} of 34`,
        body: (
          <>
            <PartNote page={page} shown={30} perPage={30} total={1020} language={site.language} />
            <PageLinks
              paging={{ page, pages: 34, base: '/authors/a' }}
              language={site.language}
              label={`${t.paging.label} (${page})`}
            />
          </>
        ),
      })),
    },
    {
      name: 'letter-grid',
      styles: [letterGridCss],
      states: [
        {
          says: 'some letters are empty',
          body: <LetterGrid letters={letters} isShort={false} language={site.language} />,
        },
      ],
    },
    {
      name: 'body-map',
      styles: [bodyMapCss],
      states: [
        {
          says: 'two regions without symptoms',
          body: <BodyMap regions={regionCounts} language={site.language} />,
        },
      ],
    },
    {
      name: 'link-list',
      styles: [linkListCss],
      states: [
        {
          says: 'with counts',
          body: <LinkList links={bodySystems} base="/body" language={site.language} />,
        },
      ],
    },
    {
      name: 'article-list',
      styles: [articleListCss],
      states: [{ says: 'full', body: <ArticleList articles={teasers} site={site} level={3} /> }],
    },
    {
      name: 'pagination',
      styles: [buttonCss, searchCss],
      states: [{ says: 'in the middle', body: onPage(2) }],
    },
    {
      name: 'pagination-first',
      styles: [buttonCss, searchCss],
      states: [{ says: 'on the first page', body: onPage(1) }],
    },
  ]
}
