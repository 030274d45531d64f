import { tags } from '@/cache/tags'
import { listAuthors } from '@/features/authors/list-authors'
import { AuthorDirectoryPage, authorDirectoryStyles } from '@/features/authors/view/AuthorDirectoryPage'
import { answer } from '@/features/site/answer'
import { htmlPage } from '@/html/respond'

export const dynamic = 'force-dynamic'

export const GET = () =>
  answer('/authors', async ({ payload, site }) => {
    const authors = await listAuthors(payload)
    return htmlPage({
      site,
      path: '/authors',
      title: 'Authors',
      description: `The clinicians who write for ${site.name}, with their credentials and practices.`,
      styles: authorDirectoryStyles,
      tags: [...authors.tags, tags.site],
      body: <AuthorDirectoryPage site={site} authors={authors.view} />,
    })
  })
