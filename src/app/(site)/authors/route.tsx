import { tags } from '@/cache/tags'
import { stringsFor } from '@/design/strings'
import { listAuthors } from '@/features/authors/list-authors'
import { AuthorDirectoryPage, authorDirectoryStyles } from '@/features/authors/view/AuthorDirectoryPage'
import { answer } from '@/features/site/answer'
import { htmlPage } from '@/html/respond'

export const dynamic = 'force-dynamic'

export const GET = () =>
  answer('/authors', async ({ payload, site }) => {
    const authors = await listAuthors(payload)
    const t = stringsFor(site.language)
    return htmlPage({
      site,
      path: '/authors',
      title: t.authors.title,
      description: t.descriptions.authors(site.name),
      styles: authorDirectoryStyles,
      tags: [...authors.tags, tags.site],
      body: <AuthorDirectoryPage site={site} authors={authors.view} />,
    })
  })
