import { tags } from '@/cache/tags'
import { stringsFor } from '@/design/strings'
import { feedLinks } from '@/finding/feeds/feed-formats'
import { findHome } from '@/finding/home/find-home'
import { HomePage, homeStyles } from '@/finding/home/view/HomePage'
import { describeHome } from '@/finding/structured-data/describe-home'
import { htmlPage } from '@/html/respond'
import { answer } from '@/site/answers/answer'

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
