import { tags } from '@/cache/tags'
import { findArticle } from '@/content/articles/find-article'
import { ArticlePage, articleStyles } from '@/content/articles/view/ArticlePage'
import { stringsFor } from '@/design/strings'
import { feedLinks } from '@/finding/feeds/feed-formats'
import { describeArticle } from '@/finding/structured-data/describe-article'
import { publicRoute } from '@/html/public-route'
import { htmlPage } from '@/html/respond'
import { drawnSharePicture } from '@/html/share-card'
import { oembedLink } from '@/moving/open-doors/oembed'
import { answer, missing } from '@/site/answers/answer'

export const dynamic = 'force-dynamic'

export const GET = publicRoute('/articles', async (_request, { params }) => {
  const { slug } = await params
  const path = `/articles/${slug}`
  return answer(path, async (context) => {
    const { payload, site, now } = context
    const article = await findArticle(payload, slug, { ...site, now })
    if (!article) return missing(context, path)
    return htmlPage({
      site,
      path,
      title: article.view.searchTitle,
      description: article.view.description,
      openGraph: {
        type: 'article',
        language: article.view.language,
        picture: article.view.sharePicture ?? drawnSharePicture(site, article.view),
        article: {
          publishedAt: article.view.publishedAt,
          modifiedAt: article.view.modifiedAt,
          authors: article.view.authors.map((author) => `/authors/${author.slug}`),
          tags: article.view.symptoms.map(({ name }) => name),
        },
      },
      feeds: [
        ...feedLinks(`${path}/comments`, stringsFor(site.language).comments.heading(0)),
        oembedLink(site, path),
      ],
      jsonLd: describeArticle(site, article.view),
      styles: articleStyles,
      tags: [...article.tags, tags.site],
      freshForMs: article.freshForMs,
      body: <ArticlePage site={site} article={article.view} />,
    })
  })
})
