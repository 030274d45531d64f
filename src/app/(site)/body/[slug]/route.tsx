import { tags } from '@/cache/tags'
import { stringsFor } from '@/design/strings'
import { findBodySystem } from '@/features/body-systems/find-body-systems'
import { answer, missing } from '@/features/site/answer'
import { BodySystemPage, bodySystemStyles } from '@/features/symptoms/view/BodySystemPage'
import { htmlPage } from '@/html/respond'

export const dynamic = 'force-dynamic'

type Params = { params: Promise<{ slug: string }> }

export async function GET(_request: Request, { params }: Params) {
  const { slug } = await params
  const path = `/body/${slug}`
  return answer(path, async (context) => {
    const { payload, site } = context
    const system = await findBodySystem(payload, slug)
    if (!system) return missing(context, path)
    return htmlPage({
      site,
      path,
      title: system.view.name,
      description:
        system.view.description ?? stringsFor(site.language).descriptions.bodySystem(system.view.name),
      styles: bodySystemStyles,
      tags: [...system.tags, tags.site],
      body: <BodySystemPage site={site} system={system.view} />,
    })
  })
}
