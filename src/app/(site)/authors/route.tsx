import { tags } from '@/cache/tags'
import { findDirectory } from '@/content/authors/find-directory'
import { AuthorDirectoryPage, authorDirectoryStyles } from '@/content/authors/view/AuthorDirectoryPage'
import { pageFrom } from '@/design/paging'
import { stringsFor } from '@/design/strings'
import { htmlPage } from '@/html/respond'
import { answer, missing } from '@/site/answers/answer'

export const dynamic = 'force-dynamic'

export const GET = (request: Request) =>
  answer('/authors', async (context) => {
    const { payload, site } = context
    const { searchParams } = new URL(request.url)
    const filters = { specialty: searchParams.get('specialty'), place: searchParams.get('place') }
    const order = searchParams.get('order') === 'rating' ? 'rating' : 'name'
    const directory = await findDirectory(payload, filters, order, pageFrom(request.url))
    if (!directory) return missing(context, '/authors', { tags: [tags.authors] })
    const t = stringsFor(site.language)
    const isFiltered = filters.specialty !== null || filters.place !== null || order !== 'name'
    return htmlPage({
      site,
      path: '/authors',
      title: t.authors.title,
      description: t.descriptions.authors(site.name),
      // Only the full directory should be indexed; its filtered views only repeat it.
      robots: isFiltered ? 'noindex, follow' : undefined,
      paging: directory.view.paging,
      styles: authorDirectoryStyles,
      // Made-up filters must not fill the page cache.
      tags: directory.isLasting ? [...new Set([...directory.tags, tags.site])] : undefined,
      body: <AuthorDirectoryPage site={site} directory={directory.view} />,
    })
  })
