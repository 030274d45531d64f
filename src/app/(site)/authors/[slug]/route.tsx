import { tags } from '@/cache/tags'
import { findAuthor } from '@/content/authors/find-author'
import { AuthorPage, authorStyles } from '@/content/authors/view/AuthorPage'
import { pageFrom } from '@/design/paging'
import { stringsFor } from '@/design/strings'
import { describeAuthor } from '@/finding/structured-data/describe-author'
import { publicRoute } from '@/html/public-route'
import { htmlPage } from '@/html/respond'
import { shorten } from '@/rich-text/shorten'
import { answer, missing } from '@/site/answers/answer'

export const dynamic = 'force-dynamic'

export const GET = publicRoute('/authors', async (request, { params }) => {
  const { slug } = await params
  const path = `/authors/${slug}`
  return answer(path, async (context) => {
    const { payload, site } = context
    const author = await findAuthor(payload, slug, pageFrom(request.url))
    if (!author) return missing(context, path, { tags: [tags.articles] })
    const t = stringsFor(site.language).descriptions
    const credentials = author.view.credentials.map(({ abbreviation }) => abbreviation)
    const { photo } = author.view
    return htmlPage({
      site,
      path,
      title: [author.view.name, ...credentials].join(', '),
      description:
        (author.view.biography && shorten(author.view.biography, 160)) ??
        t.author(author.view.name, site.name),
      openGraph: { type: 'profile', picture: photo && { ...photo, path: photo.src } },
      jsonLd: author.view.paging.page === 1 ? describeAuthor(site, author.view) : undefined,
      paging: author.view.paging,
      styles: authorStyles,
      tags: [...author.tags, tags.site],
      body: <AuthorPage site={site} author={author.view} />,
    })
  })
})
