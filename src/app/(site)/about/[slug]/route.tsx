import { tags } from '@/cache/tags'
import { findPage } from '@/content/pages/find-page'
import { AboutPage, aboutStyles } from '@/content/pages/view/AboutPage'
import { stringsFor } from '@/design/strings'
import { htmlPage } from '@/html/respond'
import { answer, missing } from '@/site/answers/answer'

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
