import { tags } from '@/cache/tags'
import { pageFrom } from '@/design/paging'
import { stringsFor } from '@/design/strings'
import { findBodyRegion } from '@/finding/body-map/find-body-regions'
import { BodyRegionPage, bodyRegionStyles } from '@/finding/body-map/view/BodyRegionPage'
import { htmlPage } from '@/html/respond'
import { answer, missing } from '@/site/answers/answer'

export const dynamic = 'force-dynamic'

type Params = { params: Promise<{ region: string }> }

export async function GET(request: Request, { params }: Params) {
  const { region: slug } = await params
  const path = `/body/map/${slug}`
  return answer(path, async (context) => {
    const { payload, site } = context
    const region = await findBodyRegion(payload, slug, pageFrom(request.url))
    if (!region) return missing(context, path, { tags: [tags.articles, tags.symptoms] })
    const t = stringsFor(site.language)
    const name = t.regions[region.view.slug]
    return htmlPage({
      site,
      path,
      title: t.bodyMap.regionTitle(name),
      description: `${name}. ${t.bodyMap.regionLead(name, region.view.symptomCount)}`,
      // A region without symptoms has no content to index yet.
      robots: region.view.symptomCount === 0 ? 'noindex' : undefined,
      paging: region.view.paging,
      styles: bodyRegionStyles,
      tags: [...region.tags, tags.site],
      body: <BodyRegionPage site={site} region={region.view} />,
    })
  })
}
