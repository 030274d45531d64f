import { tags } from '@/cache/tags'
import { stringsFor } from '@/design/strings'
import { feedLinks } from '@/features/feeds/feed-formats'
import { findHome } from '@/features/home/find-home'
import { HomePage, homeStyles } from '@/features/home/view/HomePage'
import { answer } from '@/features/site/answer'
import { describeHome } from '@/features/structured-data/describe-home'
import { htmlPage } from '@/html/respond'

export const dynamic = 'force-dynamic'

export const GET = () =>
  answer('/', async ({ payload, site }) => {
    const home = await findHome(payload, site.language)
    return htmlPage({
      site,
      path: '/',
      title: site.tagline,
      description: stringsFor(site.language).descriptions.home(site.name, site.tagline),
      feeds: feedLinks('', site.name),
      jsonLd: describeHome(site),
      styles: homeStyles,
      tags: [...home.tags, tags.site],
      body: <HomePage site={site} home={home.view} />,
    })
  })
