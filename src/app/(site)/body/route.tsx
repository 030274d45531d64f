import { tags } from '@/cache/tags'
import { listBodySystems } from '@/features/body-systems/find-body-systems'
import { answer } from '@/features/site/answer'
import { BodySystemIndexPage, bodySystemIndexStyles } from '@/features/symptoms/view/BodySystemIndexPage'
import { htmlPage } from '@/html/respond'

export const dynamic = 'force-dynamic'

export const GET = () =>
  answer('/body', async ({ payload, site }) => {
    const systems = await listBodySystems(payload)
    return htmlPage({
      site,
      path: '/body',
      title: 'Body systems',
      description: 'Browse questions and symptoms by part of the body.',
      styles: bodySystemIndexStyles,
      tags: [...systems.tags, tags.site],
      body: <BodySystemIndexPage site={site} systems={systems.view} />,
    })
  })
