import { tags } from '@/cache/tags'
import { findAuthor } from '@/content/authors/find-author'
import { AuthorPage, authorStyles } from '@/content/authors/view/AuthorPage'
import { stringsFor } from '@/design/strings'
import { describeAuthor } from '@/finding/structured-data/describe-author'
import { htmlPage } from '@/html/respond'
import { shorten } from '@/rich-text/shorten'
import { answer, missing } from '@/site/answers/answer'

export const dynamic = 'force-dynamic'

type Params = { params: Promise<{ slug: string }> }

export async function GET(_request: Request, { params }: Params) {
  const { slug } = await params
  const path = `/authors/${slug}`
  return answer(path, async (context) => {
    const { payload, site } = context
    const author = await findAuthor(payload, slug)
    if (!author) return missing(context, path)
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
      jsonLd: describeAuthor(site, author.view),
      styles: authorStyles,
      tags: [...author.tags, tags.site],
      body: <AuthorPage site={site} author={author.view} />,
    })
  })
}
