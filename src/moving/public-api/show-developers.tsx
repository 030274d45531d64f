import { tags } from '@/cache/tags'
import { stringsFor } from '@/design/strings'
import { htmlPage } from '@/html/respond'
import { answer } from '@/site/answers/answer'
import { DevelopersPage, developersStyles } from './view/DevelopersPage'

const PATH = '/developers'

/** GET of the page for people who build on the site. */
export const showDevelopers = (): Promise<Response> =>
  answer(PATH, async ({ site }) => {
    const t = stringsFor(site.language).developers
    return htmlPage({
      site,
      path: PATH,
      title: t.title,
      description: t.lead,
      styles: developersStyles,
      tags: [tags.site],
      body: <DevelopersPage site={site} />,
    })
  })
