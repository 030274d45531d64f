import { tags } from '@/cache/tags'
import { listBodySystems } from '@/content/body-systems/find-body-systems'
import { stringsFor } from '@/design/strings'
import { listBodyRegions } from '@/finding/body-map/find-body-regions'
import { BodyMapPage, bodyMapStyles } from '@/finding/body-map/view/BodyMapPage'
import { htmlPage } from '@/html/respond'
import { answer } from '@/site/answers/answer'

export const dynamic = 'force-dynamic'

export const GET = () =>
  answer('/body', async ({ payload, site }) => {
    const [regions, systems] = await Promise.all([listBodyRegions(payload), listBodySystems(payload)])
    const t = stringsFor(site.language).bodyMap
    return htmlPage({
      site,
      path: '/body',
      title: t.title,
      description: t.description,
      styles: bodyMapStyles,
      tags: [...new Set([...regions.tags, ...systems.tags, tags.site])],
      body: <BodyMapPage site={site} regions={regions.view} systems={systems.view} />,
    })
  })
