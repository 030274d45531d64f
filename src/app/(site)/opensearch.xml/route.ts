import { tags } from '@/cache/tags'
import { describeSearch } from '@/finding/search/describe-search'
import { answer } from '@/site/answers/answer'

export const dynamic = 'force-dynamic'

export const GET = () =>
  answer('/opensearch.xml', async ({ site }) => {
    return new Response(describeSearch(site), {
      headers: {
        'Content-Type': 'application/opensearchdescription+xml; charset=utf-8',
        'Cache-Tag': tags.site,
        'Cache-Control': 'public, max-age=0, must-revalidate',
        'X-Content-Type-Options': 'nosniff',
      },
    })
  })
