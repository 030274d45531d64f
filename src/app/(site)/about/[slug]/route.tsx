import { tags } from '@/cache/tags'
import { stringsFor } from '@/design/strings'
import { findPage } from '@/features/pages/find-page'
import { AboutPage, aboutStyles } from '@/features/pages/view/AboutPage'
import { answer, missing } from '@/features/site/answer'
import { htmlPage } from '@/html/respond'

export const dynamic = 'force-dynamic'

type Params = { params: Promise<{ slug: string }> }

export async function GET(_request: Request, { params }: Params) {
  const { slug } = await params
  const path = `/about/${slug}`
  return answer(path, async (context) => {
    const { payload, site } = context
    const page = await findPage(payload, slug, site.aboutPages)
    if (!page) return missing(context, path)
    return htmlPage({
      site,
      path,
      title: page.view.title,
      description: stringsFor(site.language).descriptions.about(page.view.title, site.name),
      styles: aboutStyles,
      tags: [...page.tags, tags.site],
      body: <AboutPage site={site} page={page.view} />,
    })
  })
}
