import { tags } from '@/cache/tags'
import { stringsFor } from '@/design/strings'
import { listBodySystems } from '@/features/body-systems/find-body-systems'
import { answer } from '@/features/site/answer'
import { BodySystemIndexPage, bodySystemIndexStyles } from '@/features/symptoms/view/BodySystemIndexPage'
import { htmlPage } from '@/html/respond'

export const dynamic = 'force-dynamic'

export const GET = () =>
  answer('/body', async ({ payload, site }) => {
    const systems = await listBodySystems(payload)
    const t = stringsFor(site.language)
    return htmlPage({
      site,
      path: '/body',
      title: t.bodySystems.title,
      description: t.descriptions.bodySystems,
      styles: bodySystemIndexStyles,
      tags: [...systems.tags, tags.site],
      body: <BodySystemIndexPage site={site} systems={systems.view} />,
    })
  })
