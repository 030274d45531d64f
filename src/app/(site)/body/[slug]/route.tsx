import { tags } from '@/cache/tags'
import { findBodySystem } from '@/content/body-systems/find-body-systems'
import { BodySystemPage, bodySystemStyles } from '@/content/symptoms/view/BodySystemPage'
import { pageFrom } from '@/design/paging'
import { stringsFor } from '@/design/strings'
import { htmlPage } from '@/html/respond'
import { answer, missing } from '@/site/answers/answer'

export const dynamic = 'force-dynamic'

type Params = { params: Promise<{ slug: string }> }

export async function GET(request: Request, { params }: Params) {
  const { slug } = await params
  const path = `/body/${slug}`
  return answer(path, async (context) => {
    const { payload, site } = context
    const system = await findBodySystem(payload, slug, pageFrom(request.url))
    if (!system) return missing(context, path, { tags: [tags.articles, tags.symptoms] })
    return htmlPage({
      site,
      path,
      title: system.view.name,
      description:
        system.view.description ?? stringsFor(site.language).descriptions.bodySystem(system.view.name),
      paging: system.view.paging,
      styles: bodySystemStyles,
      tags: [...system.tags, tags.site],
      body: <BodySystemPage site={site} system={system.view} />,
    })
  })
}
